import { type Check, type Context, listIn, property, seen, wrongCaching } from '../check.js';
import { ATTACH, during } from '../failing-calls.js';

const countOf = async ({ sandbox, account }: Context): Promise<number> => (await sandbox.accountsOf(account)).length;

/** Sentences for how many accounts `act` has attached, where one is right. */
async function attachedOnce(context: Context, act: () => Promise<(string | undefined)[]>): Promise<(string | undefined)[]> {
  const before = await countOf(context);
  const wrong = await act();
  const attached = (await countOf(context)) - before;
  return [...wrong, attached === 1 ? undefined : `expected one new account, got ${attached}`];
}

export const ATTACH_CHECKS: Check[] = [
  {
    name: 'account',
    async run(context) {
      const { server, sandbox, account } = context;
      // The first account of all is the default in any case.
      await sandbox.attach(account, await sandbox.newToken(account));
      return attachedOnce(context, async () => {
        const answer = await server.attach({ token: await sandbox.newToken(account) });
        const list = listIn(answer);
        if (!list) return [`expected 200 { payoutAccounts }, got ${seen(answer)}`];
        const [newest] = await sandbox.accountsOf(account);
        const told = list.find(({ id }) => id === newest?.id);
        return [
          wrongCaching(answer),
          told ? undefined : 'the new account is not in payoutAccounts',
          newest?.default_for_currency ? undefined : 'payouts don’t go to the new account: set default_for_currency',
          told && told['isDefault'] !== true ? 'expected isDefault of the new account to be true' : undefined,
        ];
      });
    },
  },
  {
    name: 'account replay',
    run: (context) =>
      attachedOnce(context, async () => {
        const token = await context.sandbox.newToken(context.account);
        const answers = [await context.server.attach({ token }), await context.server.attach({ token })];
        return answers.map((answer) => (listIn(answer) ? undefined : `expected 200 both times, got ${seen(answer)}`));
      }),
  },
  {
    name: 'account pressed twice at once',
    run: (context) =>
      attachedOnce(context, async () => {
        const token = await context.sandbox.newToken(context.account);
        const answers = await Promise.all([context.server.attach({ token }), context.server.attach({ token })]);
        return answers.map((answer) => (listIn(answer) ? undefined : `expected 200 both times, got ${seen(answer)}`));
      }),
  },
  {
    name: 'account after a lost answer',
    run: (context) =>
      attachedOnce(context, async () => {
        const { server, sandbox, account } = context;
        const token = await sandbox.newToken(account);
        const lost = await during(context, { ...ATTACH, drop: 'answer' }, () => server.attach({ token }));
        const isFinal = property(property(lost.json, 'error'), 'final') === true;
        const answer = await server.attach({ token });
        return [
          isFinal ? `a lost answer is no final refusal: ${seen(lost)}` : undefined,
          listIn(answer) ? undefined : `sent again, expected 200, got ${seen(answer)}`,
        ];
      }),
  },
  {
    name: 'account of somebody else in the request',
    async run(context) {
      const { server, sandbox } = context;
      const other = await sandbox.createAccount();
      const names = ['account', 'accountId', 'account_id', 'connectedAccount', 'connected_account', 'seller', 'stripeAccount'];
      const foreign = Object.fromEntries(names.map((name) => [name, other]));
      const query = new URLSearchParams(foreign).toString();
      const headers = { 'Stripe-Account': other };
      const token = await sandbox.newToken(context.account);
      await server.ask(`/payouts/account?${query}`, { method: 'POST', headers, body: { ...foreign, token } });
      const opened = await server.ask(`/payouts/session?${query}`, { method: 'POST', headers, body: foreign });
      const secret = property(opened.json, 'clientSecret');
      const session = typeof secret === 'string' ? await sandbox.sessionOf(secret) : undefined;
      const attached = await sandbox.accountsOf(other);
      return [
        attached.length === 0
          ? undefined
          : 'the request chose the connected account that was attached to: take it from the login',
        session?.account_holder?.account === other
          ? 'the request chose the connected account of the session: take it from the login'
          : undefined,
      ];
    },
  },
];
