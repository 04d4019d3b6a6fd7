import { type Check, listIn, seen, wrongInRefusal } from '../check.js';
import type { Answer } from '../server-client.js';

/** A well-formed token of no session. */
const UNKNOWN = 'btok_unknown0000000000000';
const LARGE = 100_000;

const body = (name: string, sent: unknown, status: readonly number[]): Check => ({
  name,
  run: async ({ server }) => wrongInRefusal(await server.attach(sent), { status }),
});

const foreign = (name: string, origin: string): Check => ({
  name,
  async run({ server, sandbox, account }) {
    const headers = { Origin: origin };
    const before = await sandbox.accountsOf(account);
    const answers = [
      await server.openSession({ headers }),
      await server.attach({ token: await sandbox.newToken(account) }, { headers }),
    ];
    const after = await sandbox.accountsOf(account);
    return [
      ...answers.flatMap((answer) => wrongInRefusal(answer, { status: [403] })),
      before.length === after.length ? undefined : 'the account was attached anyway',
    ];
  },
});

const wrongMethod = (answer: Answer): string | undefined =>
  [404, 405].includes(answer.status) ? undefined : `expected 404 or 405, got ${seen(answer)}`;

/** Returns a body that is sent in chunks, without a `Content-Length`. */
const inChunks = (): ReadableStream =>
  new ReadableStream({
    start(controller) {
      const chunks = ['{"token":"', ...Array.from({ length: 100 }, () => 'x'.repeat(LARGE / 100)), '"}'];
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

export const REFUSAL_CHECKS: Check[] = [
  foreign('another origin', 'https://evil.example'),
  foreign('a hidden origin', 'null'),
  foreign('no origin', ''),
  {
    name: 'the list for another origin',
    async run({ server }) {
      return wrongInRefusal(await server.list({ headers: { Origin: 'https://evil.example' } }), { status: [403] });
    },
  },
  {
    name: 'not signed in',
    needs: { option: '--cookie or --header', isMet: ({ hasLogin }) => hasLogin },
    async run({ server }) {
      const isSignedOut = true;
      const answers = [
        await server.openSession({ isSignedOut }),
        await server.attach({ token: UNKNOWN }, { isSignedOut }),
        await server.list({ isSignedOut }),
      ];
      return answers.flatMap((answer) => wrongInRefusal(answer, { status: [401, 403] }));
    },
  },
  {
    name: 'wrong method',
    async run({ server }) {
      return [
        wrongMethod(await server.ask('/payouts/session')),
        wrongMethod(await server.ask('/payouts/account')),
        wrongMethod(await server.ask('/payouts/accounts', { method: 'POST', body: {} })),
        wrongMethod(await server.ask('/payouts/account', { method: 'PUT', body: { token: UNKNOWN } })),
      ];
    },
  },
  body('too large', { token: 'x'.repeat(LARGE) }, [413]),
  {
    name: 'too large, of unknown length',
    run: async ({ server }) => wrongInRefusal(await server.attach(inChunks()), { status: [413] }),
  },
  body('not JSON', '{"token":', [400]),
  {
    // A form on another site can send JSON as text/plain without a CORS preflight.
    name: 'another content type',
    async run({ server, sandbox, account }) {
      const token = await sandbox.newToken(account);
      return wrongInRefusal(await server.attach({ token }, { headers: { 'Content-Type': 'text/plain' } }), {
        status: [400, 415],
      });
    },
  },
  body('missing token', {}, [400, 422]),
  body('a token that is not a string', { token: { id: UNKNOWN } }, [400, 422]),
  body('a body that is a list', [UNKNOWN], [400, 422]),
  {
    name: 'used token',
    async run({ server, sandbox, account }) {
      const token = await sandbox.newToken(account);
      await sandbox.attach(await sandbox.createAccount(), token);
      const answer = await server.attach({ token });
      return listIn(answer) ? ['expected a refusal, got 200'] : wrongInRefusal(answer, { status: '4xx', final: true });
    },
  },
  {
    name: 'unknown token',
    run: async ({ server }) => wrongInRefusal(await server.attach({ token: UNKNOWN }), { status: '4xx', final: true }),
  },
];
