import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import type { Stripe } from 'stripe';
import { CHECKS, checkServer, type Finding } from '../../../src/check-server/check-server.js';
import { logins } from '../../../demo/recipes/platform.js';
import { SESSION_PARAMS } from '../../../demo/recipes/session-params.js';
import { startPlatformServer, stripeFor, type PlatformServer } from '../../node/sandbox/platform-server.js';
import { serveParts, validParts, type Parts } from './breakable-server.js';

const ORIGIN = 'https://shop.example';
const ORIGIN_CHECKS = ['another origin', 'a hidden origin', 'no origin'];
const bodyOf = (body: unknown): Record<string, string | undefined> => (body ?? {}) as Record<string, string | undefined>;
const readAny = (request: Request): Promise<unknown> => request.json();
const bankAccount = { id: 'ba_1', bankName: 'Harbor Bank', last4: '6789', isDefault: true, status: 'new' };

/** Faults of a server, and the checks that have to find each of them. */
const FAULTS: [what: string, broken: (valid: Parts) => Partial<Parts>, found: string[]][] = [
  ['omits the session’s parameters', () => ({ sessionParams: {} }), ['session']],
  [
    'allows several accounts to be linked',
    () => ({ sessionParams: { ...SESSION_PARAMS, limits: { accounts: 5 } } }),
    ['session'],
  ],
  ['disables manual entry', () => ({ sessionParams: { ...SESSION_PARAMS, manual_entry: { mode: 'disabled' } } }), ['session']],
  ['omits the permission for payments', () => ({ permissions: ['balances'] }), ['session']],
  ['ignores the Idempotency-Key', () => ({ idempotencyKeyOf: () => undefined }), ['session replay']],
  ['reuses one session for each account', () => ({ sessionKey: (account) => account }), ['session replay']],
  ['reuses one session for each Idempotency-Key', () => ({ sessionKey: (_account, key) => key }), ['session of another seller']],
  [
    'attaches a token without an idempotency key',
    () => ({ attachKey: () => undefined }),
    ['account replay', 'account pressed twice at once', 'account after a lost answer'],
  ],
  ['does not change the payout account', () => ({ isDefault: false }), ['account']],
  [
    'trusts the account in the body',
    ({ accountOf }) => ({ accountOf: (c, body) => bodyOf(body)['connectedAccount'] ?? accountOf(c) }),
    ['account of somebody else in the request'],
  ],
  [
    'trusts the account in the query',
    ({ accountOf }) => ({ accountOf: (c) => c.req.query('account') ?? accountOf(c) }),
    ['account of somebody else in the request'],
  ],
  [
    'lists only Stripe’s first page',
    () => ({
      list: async (stripe, account) => {
        const { data } = await stripe.accounts.listExternalAccounts(account, { object: 'bank_account' });
        return (data as Stripe.BankAccount[]).map(({ id, last4, default_for_currency, status }) => ({
          ...{ ...bankAccount, id, last4, status },
          isDefault: default_for_currency,
        }));
      },
    }),
    ['list of more than ten accounts'],
  ],
  [
    'returns everything that Stripe stores about the account',
    ({ list }) => ({
      list: async (stripe, account) => (await list(stripe, account)).map((each) => ({ ...each, routing_number: '021000021' })),
    }),
    ['list'],
  ],
  [
    'lists another seller’s account',
    ({ list }) => ({ list: async (stripe, account) => [...(await list(stripe, account)), { ...bankAccount, isDefault: false }] }),
    ['list'],
  ],
  ['does not check the origin', () => ({ checkOrigin: () => undefined }), [...ORIGIN_CHECKS, 'the list for another origin']],
  [
    'accepts a POST without an origin',
    ({ checkOrigin }) => ({ checkOrigin: (method, origin) => (origin ? checkOrigin(method, origin) : undefined) }),
    ['no origin'],
  ],
  [
    'compares only the end of the origin',
    ({ checkOrigin }) => ({
      checkOrigin: (method, origin) => (origin?.endsWith('.example') ? undefined : checkOrigin(method, origin)),
    }),
    ['another origin', 'the list for another origin'],
  ],
  [
    'treats every request as one from the same seller',
    ({ accountOf }) => ({ accountOf: (c) => safely(() => accountOf(c)) ?? anyLogin() }),
    ['not signed in'],
  ],
  ['attaches on GET, too', () => ({ methods: ['GET', 'POST'] }), ['wrong method']],
  ['reads a body of any size', () => ({ readBody: readAny }), ['too large', 'too large, of unknown length']],
  ['reads a body of any type', () => ({ readBody: readAny }), ['another content type']],
  ['fails on a body that is not JSON', () => ({ readBody: (request) => request.json() }), ['not JSON']],
  [
    'accepts anything in the body as a token',
    () => ({ readToken: (body) => bodyOf(body)['token'] ?? '' }),
    ['missing token', 'a token that is not a string', 'a body that is a list'],
  ],
  ['allows caching', () => ({ headers: {} }), ['session', 'account', 'list', ...ORIGIN_CHECKS]],
  [
    'never marks a refusal as final',
    () => ({ refuse: () => undefined }),
    ['used token', 'unknown token', 'an account that Stripe refuses'],
  ],
  [
    'returns Stripe’s own message',
    () => ({
      respondToError: ({ status, code, message, ...more }, error) => {
        const text = error instanceof Error ? error.message : message;
        return Response.json({ error: { code, message: text, ...more } }, { status, headers: { 'Cache-Control': 'no-store' } });
      },
    }),
    ['a key that Stripe refuses'],
  ],
  [
    'marks every refusal as final',
    () => ({
      respondToError: ({ status, ...error }) =>
        Response.json({ error: { ...error, final: true } }, { status, headers: { 'Cache-Control': 'no-store' } }),
    }),
    ['account after a lost answer', 'a key that Stripe refuses', 'Stripe fails', 'Stripe can’t be reached'],
  ],
  [
    'returns failures as plain text',
    () => ({
      respondToError: ({ status, message }) => new Response(message, { status, headers: { 'Cache-Control': 'no-store' } }),
    }),
    [...ORIGIN_CHECKS, 'used token', 'Stripe fails'],
  ],
  [
    'returns failures with 200',
    () => ({ respondToError: (failure) => Response.json({ error: failure }, { headers: { 'Cache-Control': 'no-store' } }) }),
    [...ORIGIN_CHECKS, 'used token', 'Stripe fails', 'Stripe can’t be reached'],
  ],
];

function safely(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
const anyLogin = (): string => [...logins.values()].at(-1) ?? '';

describe('check-server', () => {
  let platform: PlatformServer;
  let stripe: Stripe;
  before(async () => {
    mock.method(console, 'error', () => undefined);
    platform = await startPlatformServer({ controlDoor: true });
    stripe = stripeFor(platform.server);
  });
  after(() => platform.close());

  const signIn = async (): Promise<{ Cookie: string }> => {
    const { id } = await platform.createAccount();
    logins.set(id, id);
    return { Cookie: `session=${id}` };
  };
  const findingsIn = async (parts: Parts, checks = CHECKS): Promise<Finding[]> => {
    const server = await serveParts(stripe, parts);
    const [secondLogin, login] = [await signIn(), await signIn()];
    const sandbox = { sandbox: platform.server.url, secretKey: 'sk_test_sandbox' };
    try {
      return await checkServer({ baseUrl: server.url, origin: ORIGIN, login, secondLogin, ...sandbox }, undefined, checks);
    } finally {
      server.close();
    }
  };

  it('finds no faults in a server that follows the contract', async () => {
    assert.deepEqual(await findingsIn(validParts(ORIGIN)), []);
  });

  for (const [what, broken, expected] of FAULTS) {
    it(`finds a server that ${what}`, async () => {
      const valid = validParts(ORIGIN);
      const checks = CHECKS.filter(({ name }) => expected.includes(name));

      const findings = await findingsIn({ ...valid, ...broken(valid) }, checks);

      assert.deepEqual([...new Set(findings.map(({ check }) => check))].sort(), [...expected].sort());
      assert.ok(findings.every(({ problem }) => problem && !problem.includes('\n') && !/btok_\w/.test(problem)));
    });
  }
});
