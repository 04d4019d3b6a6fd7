import { type Check, listIn, seen, wrongCaching } from '../check.js';

const FIELDS = { id: /^string$/, bankName: /^(string|null)$/, last4: /^string$/, isDefault: /^boolean$/, status: /^string$/ };

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);

export const LIST_CHECKS: Check[] = [
  {
    name: 'list',
    async run({ server, sandbox, account }) {
      if ((await sandbox.accountsOf(account)).length === 0) await sandbox.attach(account, await sandbox.newToken(account));
      const answer = await server.list();
      const list = listIn(answer);
      if (!list) return [`expected 200 { payoutAccounts }, got ${seen(answer)}`];
      const real = await sandbox.accountsOf(account);
      const odd = list.flatMap((each) => Object.entries(FIELDS).filter(([name, kind]) => !kind.test(kindOf(each[name]))));
      const extra = list.flatMap((each) => Object.keys(each)).filter((name) => !(name in FIELDS));
      return [
        wrongCaching(answer),
        odd.length === 0
          ? undefined
          : `each account needs ${Object.keys(FIELDS).join(', ')}; wrong: ${unique(odd.map(([name]) => name))}`,
        extra.length === 0 ? undefined : `the page gets more than it needs: ${unique(extra)}`,
        list.length > 0 && list.filter(({ isDefault }) => isDefault === true).length !== 1
          ? 'expected one account to be the default'
          : undefined,
        sameIds(list, real) ? undefined : 'the list is not the connected account’s',
      ];
    },
  },
  {
    name: 'list of more than ten accounts',
    async run({ server, sandbox, account }) {
      for (let missing = 11 - (await sandbox.accountsOf(account)).length; missing > 0; missing -= 1) {
        await sandbox.attach(account, await sandbox.newToken(account));
      }
      const real = await sandbox.accountsOf(account);
      const list = listIn(await server.list()) ?? [];
      return [
        list.length >= real.length
          ? undefined
          : `${real.length} accounts are attached, and ${list.length} are listed: ask for all pages`,
      ];
    },
  },
];

const unique = (names: string[]): string => [...new Set(names)].join(', ');

const sameIds = (list: Record<string, unknown>[], real: { id: string }[]): boolean =>
  list.length === real.length && real.every(({ id }) => list.some((each) => each['id'] === id));
