/**
 * Thrown synchronously for invalid arguments. Has the name that Stripe.js gives it.
 * @see https://docs.stripe.com/js/appendix/error_handling
 */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

const CALL = 'stripe.collectBankAccountToken';

/**
 * Reads the options of a call as Stripe.js does, in the same tick and with the same sentences. What the secret says is not looked at.
 * @throws IntegrationError when there is no object, or no string in it
 */
export function readClientSecret(options: unknown): string {
  if (options === undefined) throw new IntegrationError(`Missing value for ${CALL}: value should be object.`);
  if (typeof options !== 'object' || options === null) {
    const given = options === null ? 'null' : typeof options;
    throw new IntegrationError(`Invalid value for ${CALL}: value should be object. You specified: ${given}.`);
  }
  const { clientSecret } = options as { clientSecret?: unknown };
  if (clientSecret === undefined) throw new IntegrationError(`Missing value for ${CALL}: clientSecret should be string.`);
  if (typeof clientSecret !== 'string') {
    throw new IntegrationError(
      `Invalid value for ${CALL}: clientSecret should be string. You specified: ${typeof clientSecret}.`,
    );
  }
  return clientSecret;
}
