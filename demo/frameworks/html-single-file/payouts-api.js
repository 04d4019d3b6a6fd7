/**
 * Sends a request of the contract to the server. Rejects with a message for the seller, and `final` if the same token would be refused
 * again.
 * @param {string} path
 * @param {object} body
 */
async function post(path, body = {}) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.error.message), { final: answer.error.final === true });
}

/** @returns {Promise<string>} */
export const createSession = async () => (await post('/payouts/session')).clientSecret;

/**
 * Sends payouts to the token's account. Resolves with a message for the seller.
 * @param {string} token
 * @returns {Promise<string>}
 */
export async function saveAccount(token) {
  try {
    /** @type {{ payoutAccounts: { bankName: string | null, last4: string, isDefault: boolean }[] }} */
    const { payoutAccounts } = await post('/payouts/account', { token });
    const paid = payoutAccounts.find(({ isDefault }) => isDefault);
    return `${paid?.bankName ?? 'Your account'} ••••${paid?.last4} is linked.`;
  } catch (error) {
    return error instanceof Error ? error.message : 'The account could not be saved. Try again in a moment.';
  }
}
