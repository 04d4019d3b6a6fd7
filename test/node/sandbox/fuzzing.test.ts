import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { parametersOf } from '../../../src/sandbox/server-api/described.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { ServerClient, type ServerResponse } from './server-client.js';

const RUNS = 60;
const oddValue = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'expand',
  '0',
  '',
  '[',
  ']',
  '%',
  '%zz',
  '%00',
  '\u0000',
  '💥',
  '\ud800',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  oddValue,
  fc.constantFrom('true', '-1', '1e9', 'NaN', 'null', 'acct_1'),
);

/** Generates known and unknown parameter names, with additional brackets. */
const anyName = (known: readonly string[]) =>
  fc
    .tuple(fc.oneof(fc.constantFrom('expand', ...known), text), fc.array(fc.oneof(oddValue, text), { maxLength: 3 }))
    .map(([name, parts]) => `${name}${parts.map((part) => `[${part}]`).join('')}`);
const anyBody = (known: readonly string[]) =>
  fc.oneof(
    fc
      .array(fc.tuple(anyName(known), text), { maxLength: 8 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
    fc.array(fc.tuple(anyName(known), text), { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString()),
  );

/** Encodes an id for a path. A lone surrogate has no encoding, so it is replaced first. */
const encoded = (id: string) => encodeURIComponent(Buffer.from(id).toString());

function checkResponse(what: string, { status, body, headers }: ServerResponse): void {
  assert.ok(status === 200 || (status >= 400 && status < 500), `${String(status)} for ${what}: ${JSON.stringify(body)}`);
  assert.match(headers.get('request-id') ?? '', /^req_/);
  if (status === 200) return;
  assert.ok(['invalid_request_error', 'idempotency_error'].includes(body.error.type), what);
  assert.ok(body.error.message, what);
  // Only errors about the path or the account name no parameter, and those have another status.
  if (status === 400) assert.equal(typeof body.error.param, 'string', `${what}: ${JSON.stringify(body)}`);
}

describe('arbitrary input', () => {
  const api = new ServerClient();
  let paths: Record<string, string> = {};
  before(async () => {
    const account = await api.createAccount();
    const { session, linked, token } = await api.linkAccount(account);
    const { body } = await api.call(`POST /v1/accounts/${account}/external_accounts`, {
      external_account: (await api.linkAccount(account)).token,
    });
    paths = { accounts: account, sessions: session, financial: linked, tokens: token, child: body.id as string };
  });

  const pathOf = (path: string) => {
    const id = path.includes('sessions') ? 'sessions' : path.includes('financial') ? 'financial' : path.split('/')[2]!;
    return path.replace(':id', paths[id] ?? 'any').replace(':childId', paths['child'] ?? '');
  };

  for (const { name, method, path, parameters } of ROUTES) {
    const known = parametersOf(parameters).map((parameter) => parameter.name);

    it(`gets a Stripe-shaped response as parameters of ${name}`, async () => {
      const property = fc.asyncProperty(anyBody(known), async (body) => {
        const response =
          method === 'POST'
            ? await api.raw(`POST ${pathOf(path)}`, body)
            : await api.call(`${method} ${pathOf(path)}?${body.replaceAll('#', '%23').replaceAll(/\s/g, '+')}`);
        checkResponse(body, response);
      });
      await fc.assert(property, { numRuns: RUNS, seed: 12 });
    });
  }

  it('gets a Stripe-shaped response as a binary body', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
      checkResponse(bytes.join(), await api.call('POST /v1/financial_connections/sessions', bytes));
    });
    await fc.assert(property, { numRuns: RUNS, seed: 12 });
  });

  it('gets a Stripe-shaped response as an id in a path', async () => {
    const property = fc.asyncProperty(text, async (id) => {
      for (const line of [`GET /v1/accounts/${encoded(id)}`, `GET /v1/tokens/${encoded(id)}`]) {
        checkResponse(line, await api.call(line));
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: 12 });
    for (const id of ['%', '%zz', '%ff', '..', '%2e%2e', 'a%2fb', '%00', '__proto__', 'constructor']) {
      checkResponse(id, await api.call(`GET /v1/accounts/${id}`));
    }
  });

  it('gets a Stripe-shaped response as a header', async () => {
    const printable = fc
      .string({ minLength: 1, maxLength: 300 })
      .filter((value) => value.trim() !== '' && !/[^\x20-\x7e]/.test(value));
    const property = fc.asyncProperty(
      fc.constantFrom('stripe-version', 'stripe-account', 'idempotency-key', 'content-type', 'authorization'),
      printable,
      async (header, value) => {
        const { status, body } = await api.call('POST /v1/accounts', { type: 'custom' }, { [header]: value });
        assert.ok(status < 500, JSON.stringify(body));
        assert.ok(status === 200 || body.error.message);
      },
    );
    await fc.assert(property, { numRuns: RUNS, seed: 12 });
  });

  const BROWSER_CALLS = [
    '/v1/financial_connections/sessions/synchronize',
    '/v1/link_account_sessions/complete',
    '/v1/link_account_sessions/attach_payment_account',
    '/v1/connections/auth_sessions',
    '/v1/connections/auth_sessions/selected_accounts',
    '/v1/connections/auth_sessions/events',
  ];
  for (const path of BROWSER_CALLS) {
    it(`gets a Stripe-shaped response from the browser API: ${path}`, async () => {
      const known = ['client_secret', 'id', 'bank_account[routing_number]', 'selected_accounts', 'locale', 'terminal_error'];
      const property = fc.asyncProperty(anyBody(known), async (body) => {
        const response = await api.raw(`POST ${path}`, `client_secret=${SCENARIO_SECRETS.linked}&${body}`, { authorization: '' });
        checkResponse(body, response);
      });
      await fc.assert(property, { numRuns: RUNS, seed: 12 });
    });
  }

  it('never changes a prototype', () => {
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.deepEqual(Object.keys(Array.prototype), []);
    assert.equal(({} as Record<string, unknown>)['type'], undefined);
  });
});
