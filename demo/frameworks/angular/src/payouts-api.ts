import type { PayoutAccount } from 'bank-account-token-collector';

/** Sends a request to your server. The `message` of an error is for the seller, and `final` says that the server will refuse it again. */
async function send<Data>(path: string, body?: object): Promise<Data> {
  const response = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  const data = await response.json();
  if (response.ok) return data;
  throw Object.assign(new Error(data.error.message), { final: data.error.final === true });
}

interface Accounts {
  payoutAccounts: (PayoutAccount & { isDefault: boolean })[];
}

const defaultOf = ({ payoutAccounts }: Accounts): PayoutAccount | undefined => payoutAccounts.find(({ isDefault }) => isDefault);

export const createSession = async (): Promise<string> =>
  (await send<{ clientSecret: string }>('/payouts/session', {})).clientSecret;

/** Resolves with the account on file, if the seller has one. */
export const fetchAccount = async () => defaultOf(await send<Accounts>('/payouts/accounts'));

/** Makes the token's account the account on file, and resolves with it. */
export const saveAccount = async (token: string) => defaultOf(await send<Accounts>('/payouts/account', { token }));
