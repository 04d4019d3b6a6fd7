import { createMiddleware } from 'hono/factory';
import { Problem, invalidRequest } from '../problem.js';
import type { World } from '../world.js';

function unauthorized(message: string): Problem {
  return new Problem(401, { type: 'invalid_request_error', message });
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

/** Lets in whoever has a secret key. @see https://docs.stripe.com/api/authentication */
export function authentication(world: World) {
  return createMiddleware(async (context, next) => {
    const key = keyOf(context.req.header('authorization') ?? '');
    if (key === '')
      throw unauthorized('You did not provide an API key. Send the sandbox’s secret key: Authorization: Bearer sk_test_….');
    if (key.startsWith('pk_')) {
      throw invalidRequest(
        401,
        'secret_key_required',
        'This call can’t be made with a publishable key. Use the secret key, on a server.',
      );
    }
    if (!world.settings.secretKeys.includes(key)) {
      throw unauthorized('Invalid API Key provided. The sandbox takes sk_test_sandbox, unless it was started with other keys.');
    }
    const account = context.req.header('stripe-account');
    if (account !== undefined && !world.connectedAccounts.has(account)) {
      throw invalidRequest(403, 'account_invalid', 'The Stripe-Account header names no connected account of this sandbox.');
    }
    await next();
    const version = context.req.header('stripe-version');
    if (version !== undefined) context.header('Stripe-Version', version);
  });
}
