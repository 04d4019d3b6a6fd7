import { expect } from '@open-wc/testing';
import { configuration, configure } from '../../../src/collector/configure.js';
import type { Configuration } from '../../../src/contract/configuration.js';
import { chooseEngine } from '../../../src/opening/choose-engine.js';
import { FakeStripe } from '../../helpers/fake-stripe.js';

const stripe = new FakeStripe();
const SANDBOX_SECRET = 'fcsess_sandbox_1_secret_2';
const STRIPE_SECRET = 'fcsess_1_secret_2';

describe('chooseEngine', () => {
  const table: [title: string, own: Configuration, defaults: Configuration, secret: string, kind: string][] = [
    ['uses a stripe object', { stripe }, {}, STRIPE_SECRET, 'stripe'],
    [
      'prefers a stripe object to a key and an API URL',
      { stripe, publishableKey: 'pk_test_1', apiUrl: 'http://a' },
      {},
      STRIPE_SECRET,
      'stripe',
    ],
    ['uses a stripe object that is still loading', { stripe: null }, {}, STRIPE_SECRET, 'stripe'],
    [
      'loads Stripe.js with the key if the stripe object is still loading',
      { stripe: null, publishableKey: 'pk_test_1' },
      {},
      STRIPE_SECRET,
      'stripe-js',
    ],
    ['loads Stripe.js if there is only a key', { publishableKey: 'pk_test_1' }, {}, STRIPE_SECRET, 'stripe-js'],
    ['runs the built-in flow if there is an API URL', { apiUrl: 'http://a' }, {}, STRIPE_SECRET, 'flow'],
    [
      'runs the built-in flow if there is an API URL and a key',
      { apiUrl: 'http://a', publishableKey: 'pk_test_1' },
      {},
      STRIPE_SECRET,
      'flow',
    ],
    ['runs the built-in flow if there is only a sandbox secret', {}, {}, SANDBOX_SECRET, 'flow'],
    ['loads Stripe.js for a sandbox secret if there is a key', { publishableKey: 'pk_test_1' }, {}, SANDBOX_SECRET, 'stripe-js'],
    ['refuses a sandbox secret with a live key', { publishableKey: 'pk_live_1' }, {}, SANDBOX_SECRET, 'livemode_mismatch'],
    [
      'refuses a sandbox secret with a page-wide live key',
      {},
      { publishableKey: 'pk_live_1' },
      SANDBOX_SECRET,
      'livemode_mismatch',
    ],
    ['falls back to a page-wide setting', {}, { stripe }, STRIPE_SECRET, 'stripe'],
    ["prefers the element's own setting to a page-wide one", { apiUrl: 'http://a' }, { stripe }, STRIPE_SECRET, 'flow'],
    ['fails if nothing is configured', {}, {}, STRIPE_SECRET, 'configuration_missing'],
  ];
  for (const [title, own, defaults, secret, kind] of table) {
    it(title, () => {
      const choice = chooseEngine(own, defaults, secret, true);

      expect(choice.kind === 'none' ? choice.code : choice.kind).to.equal(kind);
    });
  }
});

describe('chooseEngine on a page without TLS', () => {
  it('refuses a live key for every engine', () => {
    const choices = [{ publishableKey: 'pk_live_1' }, { publishableKey: 'pk_live_1', apiUrl: 'http://a' }].map((own) =>
      chooseEngine(own, {}, STRIPE_SECRET, false),
    );

    expect(choices.map((choice) => choice.kind === 'none' && choice.code)).to.deep.equal([
      'insecure_context',
      'insecure_context',
    ]);
  });

  it('accepts a test key', () => {
    expect(chooseEngine({ publishableKey: 'pk_test_1' }, {}, STRIPE_SECRET, false).kind).to.equal('stripe-js');
  });
});

describe('configure', () => {
  afterEach(() => configure({ publishableKey: undefined, apiUrl: undefined }));

  it('merges settings, and removes those that are set to undefined', () => {
    configure({ publishableKey: 'pk_test_1' });
    configure({ apiUrl: 'http://a' });
    configure({ publishableKey: undefined });

    expect(configuration().apiUrl).to.equal('http://a');
    expect(configuration().publishableKey).to.equal(undefined);
  });
});
