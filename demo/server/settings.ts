/** Keys of a Stripe platform in test mode. */
export interface StripeKeys {
  secretKey: string;
  publishableKey: string;
}

export interface Settings {
  port: number;
  sandboxPort: number;
  /** Without keys, the demo uses the sandbox. */
  stripe?: StripeKeys;
}

/** Thrown when a setting is wrong. The message says what to change. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from the environment.
 * @throws {SettingsError} without quoting a key
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const stripe = readKeys(environment['STRIPE_SECRET_KEY'], environment['STRIPE_PUBLISHABLE_KEY']);
  return {
    port: readPort('PORT', environment['PORT'], 4242),
    sandboxPort: readPort('SANDBOX_PORT', environment['SANDBOX_PORT'], 4243),
    ...(stripe && { stripe }),
  };
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  if (!value) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingsError(`${name} has to be a number from 0 to 65535. 0 means any free port.`);
}

function readKeys(secretKey: string | undefined, publishableKey: string | undefined): StripeKeys | undefined {
  if (!secretKey && !publishableKey) return undefined;
  if (!secretKey || !publishableKey) {
    const missing = secretKey ? 'STRIPE_PUBLISHABLE_KEY' : 'STRIPE_SECRET_KEY';
    throw new SettingsError(`${missing} is missing. Set both keys to use Stripe, or neither to use the sandbox.`);
  }
  // If the keys were swapped, every browser would receive the secret one.
  if (!/^(sk|rk)_test_/.test(secretKey)) {
    throw new SettingsError('STRIPE_SECRET_KEY has to be a test key, sk_test_… or rk_test_…, because the demo creates accounts.');
  }
  if (!publishableKey.startsWith('pk_test_')) throw new SettingsError('STRIPE_PUBLISHABLE_KEY has to be a test key, pk_test_….');
  return { secretKey, publishableKey };
}
