import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, SettingsError } from '../../../demo/server/settings.js';

const SECRET = 'sk_test_canary';
const PUBLISHABLE = 'pk_test_canary';

describe('the settings of the demo', () => {
  it('default to the sandbox on ports 4242 and 4243', () => {
    assert.deepEqual(readSettings({}), { port: 4242, sandboxPort: 4243 });
  });

  it('select Stripe if both keys are set', () => {
    const { stripe } = readSettings({ STRIPE_SECRET_KEY: SECRET, STRIPE_PUBLISHABLE_KEY: PUBLISHABLE });

    assert.deepEqual(stripe, { secretKey: SECRET, publishableKey: PUBLISHABLE });
  });

  it('accept other ports', () => {
    const { port, sandboxPort } = readSettings({ PORT: '5000', SANDBOX_PORT: '0' });

    assert.deepEqual([port, sandboxPort], [5000, 0]);
  });

  const refused: [when: string, environment: Record<string, string>, message: RegExp][] = [
    ['only the secret key is set', { STRIPE_SECRET_KEY: SECRET }, /^STRIPE_PUBLISHABLE_KEY is missing/],
    ['only the publishable key is set', { STRIPE_PUBLISHABLE_KEY: PUBLISHABLE }, /^STRIPE_SECRET_KEY is missing/],
    ['the keys are swapped', { STRIPE_SECRET_KEY: PUBLISHABLE, STRIPE_PUBLISHABLE_KEY: SECRET }, /^STRIPE_SECRET_KEY has to/],
    ['the secret key is live', { STRIPE_SECRET_KEY: 'sk_live_canary', STRIPE_PUBLISHABLE_KEY: PUBLISHABLE }, /a test key/],
    ['the publishable key is live', { STRIPE_SECRET_KEY: SECRET, STRIPE_PUBLISHABLE_KEY: 'pk_live_canary' }, /a test key/],
    ['the port is a word', { PORT: 'canary' }, /^PORT has to be a number/],
    ['the port is too high', { SANDBOX_PORT: '65536' }, /^SANDBOX_PORT has to be a number/],
  ];
  for (const [when, environment, message] of refused) {
    it(`are refused without quoting the value if ${when}`, () => {
      assert.throws(
        () => readSettings(environment),
        (error) => error instanceof SettingsError && message.test(error.message) && !error.message.includes('canary'),
      );
    });
  }
});
