/**
 * Sends one of the requests to your server. If it fails, throws an error with a message for the seller. `final` is true if the same token
 * will be refused again.
 */
async function post<Data>(path: string, body: object = {}): Promise<Data> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const data = await response.json();
  if (response.ok) return data;
  throw Object.assign(new Error(data.error.message), { final: data.error.final === true });
}

export const createSession = async (): Promise<string> => (await post<{ clientSecret: string }>('/payouts/session')).clientSecret;

interface PayoutAccount {
  bankName: string | null;
  last4: string;
  isDefault: boolean;
}

/** Makes the token's account the payout account. Resolves with a message for the seller. */
export async function saveAccount(token: string): Promise<string> {
  try {
    const { payoutAccounts } = await post<{ payoutAccounts: PayoutAccount[] }>('/payouts/account', { token });
    const account = payoutAccounts.find(({ isDefault }) => isDefault);
    return `${account?.bankName ?? 'Your account'} ••••${account?.last4} is linked.`;
  } catch (error) {
    return (error as Error).message;
  }
}
