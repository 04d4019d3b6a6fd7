/**
 * What the function throws in the same tick when it is called wrongly, with the name that Stripe.js gives it.
 * @see https://docs.stripe.com/js/appendix/error_handling
 */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

/**
 * Reads the options of a call as Stripe.js does, in the same tick.
 * @throws IntegrationError when there is no object, or no string in it
 */
export function readClientSecret(options: unknown): string {
  if (typeof options !== 'object' || options === null) {
    throw new IntegrationError('Missing value for collectBankAccountToken: value should be object.');
  }
  const { clientSecret } = options as { clientSecret?: unknown };
  if (clientSecret === undefined || clientSecret === null) {
    throw new IntegrationError('Missing value for collectBankAccountToken: clientSecret should be string.');
  }
  if (typeof clientSecret !== 'string') {
    throw new IntegrationError(
      `Invalid value for collectBankAccountToken: clientSecret should be string. You specified: ${typeof clientSecret}.`,
    );
  }
  return clientSecret;
}
