/**
 * Sends a request to your server. The `message` of an error is for the seller, and `final` says that the server will refuse it again.
 * @param {string} path
 * @param {object} [body]
 */
async function send(path, body) {
  const response = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  const data = await response.json();
  if (response.ok) return data;
  throw Object.assign(new Error(data.error.message), { final: data.error.final === true });
}

/** @param {{ payoutAccounts: (import('bank-account-token-collector').PayoutAccount & { isDefault: boolean })[] }} accounts */
const defaultOf = ({ payoutAccounts }) => payoutAccounts.find(({ isDefault }) => isDefault);

/** @returns {Promise<string>} */
export const createSession = async () => (await send('/payouts/session', {})).clientSecret;

/** Resolves with the account on file, if the seller has one. */
export const fetchAccount = async () => defaultOf(await send('/payouts/accounts'));

/**
 * Makes the token's account the account on file, and resolves with it.
 * @param {string} token
 */
export const saveAccount = async (token) => defaultOf(await send('/payouts/account', { token }));
