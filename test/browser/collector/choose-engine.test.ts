import { expect } from '@open-wc/testing';
import { configuration, configure, type Configuration } from '../../../src/collector/configure.js';
import { chooseEngine } from '../../../src/collector/choose-engine.js';
import { FakeStripe } from '../../helpers/fake-stripe.js';

const stripe = new FakeStripe();
const SANDBOX = 'fcsess_sandbox_1_secret_2';
const OTHER = 'fcsess_1_secret_2';

describe('choosing the engine', () => {
  const table: [title: string, own: Configuration, defaults: Configuration, secret: string, kind: string][] = [
    ['a stripe object is used', { stripe }, {}, OTHER, 'stripe'],
    [
      'a stripe object comes before a key and an address',
      { stripe, publishableKey: 'pk_test_1', apiUrl: 'http://a' },
      {},
      OTHER,
      'stripe',
    ],
    ['a stripe object that is still loading counts', { stripe: null }, {}, OTHER, 'stripe'],
    [
      'a stripe object that is not there does not keep a key from it',
      { stripe: null, publishableKey: 'pk_test_1' },
      {},
      OTHER,
      'stripe-js',
    ],
    ['a key alone loads Stripe.js', { publishableKey: 'pk_test_1' }, {}, OTHER, 'stripe-js'],
    ['an address is for the built-in flow', { apiUrl: 'http://a' }, {}, OTHER, 'flow'],
    ['a key with an address goes to that address', { apiUrl: 'http://a', publishableKey: 'pk_test_1' }, {}, OTHER, 'flow'],
    ['a sandbox secret alone is for the sandbox in the page', {}, {}, SANDBOX, 'flow'],
    ['a sandbox secret does not keep a key from Stripe', { publishableKey: 'pk_test_1' }, {}, SANDBOX, 'stripe-js'],
    ['a live key refuses a sandbox secret', { publishableKey: 'pk_live_1' }, {}, SANDBOX, 'livemode_mismatch'],
    ['a page-wide live key refuses it too', {}, { publishableKey: 'pk_live_1' }, SANDBOX, 'livemode_mismatch'],
    ['a page-wide setting stands in', {}, { stripe }, OTHER, 'stripe'],
    ["an element's own setting comes first", { apiUrl: 'http://a' }, { stripe }, OTHER, 'flow'],
    ['without any there is none', {}, {}, OTHER, 'configuration_missing'],
  ];
  for (const [title, own, defaults, secret, kind] of table) {
    it(title, () => {
      const choice = chooseEngine(own, defaults, secret, true);

      expect(choice.kind === 'none' ? choice.code : choice.kind).to.equal(kind);
    });
  }
});

describe('choosing the engine on a page that came without TLS', () => {
  it('refuses a live key, whatever it is used for', () => {
    const choices = [{ publishableKey: 'pk_live_1' }, { publishableKey: 'pk_live_1', apiUrl: 'http://a' }].map((own) =>
      chooseEngine(own, {}, OTHER, false),
    );

    expect(choices.map((choice) => choice.kind === 'none' && choice.code)).to.deep.equal([
      'insecure_context',
      'insecure_context',
    ]);
  });

  it('takes a test key', () => {
    expect(chooseEngine({ publishableKey: 'pk_test_1' }, {}, OTHER, false).kind).to.equal('stripe-js');
  });
});

describe('configure', () => {
  afterEach(() => configure({ publishableKey: undefined, apiUrl: undefined }));

  it('adds to what was set, and takes back what is undefined', () => {
    configure({ publishableKey: 'pk_test_1' });
    configure({ apiUrl: 'http://a' });
    configure({ publishableKey: undefined });

    expect(configuration().apiUrl).to.equal('http://a');
    expect(configuration().publishableKey).to.equal(undefined);
  });
});
