/**
 * Sends a request of the contract to the server. Rejects with a message for the seller, and `final` if the same token would be refused
 * again.
 */
async function post<Answer>(path: string, body: object = {}): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.error.message), { final: answer.error.final === true });
}

export const createSession = async (): Promise<string> => (await post<{ clientSecret: string }>('/payouts/session')).clientSecret;

interface PayoutAccount {
  bankName: string | null;
  last4: string;
  isDefault: boolean;
}

/** Sends payouts to the token's account. Resolves with a message for the seller. */
export async function saveAccount(token: string): Promise<string> {
  try {
    const { payoutAccounts } = await post<{ payoutAccounts: PayoutAccount[] }>('/payouts/account', { token });
    const paid = payoutAccounts.find(({ isDefault }) => isDefault);
    return `${paid?.bankName ?? 'Your account'} ••••${paid?.last4} is linked.`;
  } catch (error) {
    return (error as Error).message;
  }
}
