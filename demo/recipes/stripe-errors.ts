import type { Stripe } from 'stripe';

type StripeError = InstanceType<typeof Stripe.errors.StripeError>;

/** Returns ` (StripeInvalidRequestError token_already_used req_…): Stripe's message`, for the log. */
export function describeStripeError({ type, code, requestId, message }: StripeError): string {
  return ` (${[type, code, requestId].filter(Boolean).join(' ')}): ${masked(message)}`;
}

/** Masks the keys, tokens and numbers that Stripe quotes in some messages, so that they are not logged. */
function masked(sentence: string): string {
  return sentence
    .replace(/\b(sk|rk|pk|whsec|btok|tok|ba)_[\w*]+/g, '$1_…')
    .replace(/\b(\w+)_secret_\w+/g, '$1_secret_…')
    .replace(/\b\d{6,}\b/g, '…')
    .replace(/\s+/g, ' ');
}

/** Returns whether the connected account does not exist, or this key has no access to it. */
export function isAccountUnknown({ code, param, statusCode }: StripeError): boolean {
  if (code === 'account_invalid') return true;
  return code === 'resource_missing' && (param === 'account_holder[account]' || (statusCode === 404 && isPathId(param)));
}

const isPathId = (param: string | undefined): boolean => param === 'id' || param === 'account' || param === undefined;

/** Returns a sentence that says how to fix the error, if Stripe's own message does not. */
export function hintFor(error: StripeError): string | undefined {
  const sandbox = process.env['SANDBOX_URL'];
  if (isAccountUnknown(error) && sandbox) {
    return `The sandbox at ${sandbox} doesn't know this connected account. It forgets everything when it restarts: create the account again, for example by restarting this server.`;
  }
  if (isAccountUnknown(error)) {
    return 'Check the id of the connected account in your database, and that STRIPE_SECRET_KEY belongs to its platform and mode.';
  }
  if (error.statusCode === 401) return 'Check STRIPE_SECRET_KEY.';
  if (error.type === 'StripeConnectionError' && sandbox)
    return `Is the sandbox running at ${sandbox}? Start it, or change SANDBOX_URL.`;
  return undefined;
}
