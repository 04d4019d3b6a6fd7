/**
 * Sends one of the requests to your server. If it fails, throws an error with a message for the seller. `final` is true if the same token
 * will be refused again.
 * @param {string} path
 * @param {object} body
 */
async function post(path, body = {}) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const data = await response.json();
  if (response.ok) return data;
  throw Object.assign(new Error(data.error.message), { final: data.error.final === true });
}

/** @returns {Promise<string>} */
export const createSession = async () => (await post('/payouts/session')).clientSecret;

/**
 * Makes the token's account the payout account. Resolves with a message for the seller.
 * @param {string} token
 * @returns {Promise<string>}
 */
export async function saveAccount(token) {
  try {
    /** @type {{ payoutAccounts: { bankName: string | null, last4: string, isDefault: boolean }[] }} */
    const { payoutAccounts } = await post('/payouts/account', { token });
    const account = payoutAccounts.find(({ isDefault }) => isDefault);
    return `${account?.bankName ?? 'Your account'} ••••${account?.last4} is linked.`;
  } catch (error) {
    return error instanceof Error ? error.message : 'The account could not be saved. Try again in a moment.';
  }
}
