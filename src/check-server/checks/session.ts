import { type Check, property, seen, wrongCaching } from '../check.js';
import type { SessionTerms } from '../sandbox-client.js';
import type { Answer } from '../server-client.js';

const secretIn = ({ json }: Answer): string => {
  const secret = property(json, 'clientSecret');
  return typeof secret === 'string' ? secret : '';
};

/** Describes the session parameters that are wrong. */
function wrongInTerms({ filters, limits, manual_entry, permissions = [] }: SessionTerms): (string | undefined)[] {
  const subcategories = filters?.account_subcategories ?? ['every kind of account'];
  return [
    limits?.accounts === 1 ? undefined : 'the session may link more than one account: set limits[accounts] to 1',
    manual_entry?.mode === 'automatic'
      ? undefined
      : 'the session does not allow manual entry: set manual_entry[mode] to automatic',
    filters?.require_payment_method_support === 'all'
      ? undefined
      : 'the session allows accounts that can’t receive payouts: set filters[require_payment_method_support] to all',
    subcategories.every((each) => each === 'checking' || each === 'savings')
      ? undefined
      : `expected filters[account_subcategories] to be checking and savings, got ${subcategories.join(', ')}`,
    permissions.includes('payment_method') ? undefined : 'the session lacks the permission payment_method',
  ];
}

export const SESSION_CHECKS: Check[] = [
  {
    name: 'session',
    async run({ server, sandbox }) {
      const answer = await server.openSession();
      const secret = secretIn(answer);
      if (answer.status !== 200 || !secret) return [`expected 200 { clientSecret }, got ${seen(answer)}`];
      const session = await sandbox.sessionOf(secret);
      if (!session) return ['clientSecret belongs to no session of this sandbox'];
      const wrong = [wrongCaching(answer), ...wrongInTerms(session)];
      if (wrong.some(Boolean)) return wrong;
      const token = await sandbox.link(secret).catch((reason: unknown) => reason);
      return [typeof token === 'string' ? undefined : `an account can’t be linked with this session: ${String(token)}`];
    },
  },
  {
    name: 'session replay',
    async run({ server }) {
      const press = crypto.randomUUID();
      const ask = async (key: string): Promise<string> =>
        secretIn(await server.openSession({ headers: { 'Idempotency-Key': key } }));
      const [first, again, other] = [await ask(press), await ask(press), await ask(crypto.randomUUID())];
      const unnamed = [await ask(''), await ask('')];
      return [
        first === again ? undefined : 'the same Idempotency-Key got two sessions',
        first !== other ? undefined : 'another Idempotency-Key got the same session',
        unnamed[0] !== unnamed[1] ? undefined : 'two requests without an Idempotency-Key got the same session',
      ];
    },
  },
  {
    name: 'session of another seller',
    needs: { option: '--second-cookie', isMet: ({ hasSecondLogin }) => hasSecondLogin },
    async run({ server }) {
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const [own, others] = [await server.openSession({ headers }), await server.openSession({ headers, isSecond: true })];
      if (!secretIn(others)) return [`expected a session for another seller with the same Idempotency-Key, got ${seen(others)}`];
      return [
        secretIn(own) === secretIn(others)
          ? 'another seller with the same Idempotency-Key gets the first seller’s session'
          : undefined,
      ];
    },
  },
  {
    name: 'session with an odd Idempotency-Key',
    async run({ server }) {
      const keys = ['two words', 'x'.repeat(500)];
      const answers = await Promise.all(keys.map((key) => server.openSession({ headers: { 'Idempotency-Key': key } })));
      return answers.map((answer) => (answer.status >= 200 && answer.status < 500 ? undefined : `got ${seen(answer)}`));
    },
  },
];
