import { ApiProblem, invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { accountInvalid } from './account-access.js';

function unauthorized(message: string): ApiProblem {
  return new ApiProblem(401, { type: 'invalid_request_error', message });
}

/** `Bearer` as the `stripe` package sends it, or `Basic` with the key as the user name, as `curl -u` does. */
function keyOf(header: string): string {
  const [scheme = '', credentials = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return '';
  try {
    return atob(credentials).split(':')[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * Checks the secret key of a request.
 * @returns the connected account that the request is made for, or `null` for the platform
 * @see https://docs.stripe.com/api/authentication
 */
export function accountOf(world: World, { headers }: Request): string | null {
  const key = keyOf(headers.get('authorization') ?? '');
  if (key === '')
    throw unauthorized('You did not provide an API key. Send the sandbox’s secret key: Authorization: Bearer sk_test_….');
  if (key.startsWith('pk_')) {
    const message = 'This call can’t be made with a publishable key. Use the secret key, on a server.';
    throw invalidRequest(401, 'secret_key_required', message);
  }
  if (!world.settings.secretKeys.includes(key)) {
    throw unauthorized('Invalid API Key provided. The sandbox takes sk_test_sandbox, unless it was started with other keys.');
  }
  const account = headers.get('stripe-account');
  if (account !== null && !world.connectedAccounts.has(account)) throw accountInvalid();
  return account;
}
