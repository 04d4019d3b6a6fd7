import { expect, waitUntil } from '@open-wc/testing';
import { setup } from '../../../helpers/collector.js';
import { EXITED, FakeStripe } from '../../../helpers/fake-stripe.js';

const clientSecret = 'fcsess_loading_secret_2';
const made: unknown[][] = [];
let stripe = new FakeStripe();

/** Defines the global that the script of Stripe.js would define. The loader keeps it once it has found it. */
function defineStripe(): void {
  const Stripe = (...request: unknown[]): FakeStripe => {
    made.push(request);
    return Object.assign(stripe, { _registerWrapper: () => undefined });
  };
  Object.assign(window, { Stripe: Object.assign(Stripe, { version: 'endive' }) });
}

describe('<bank-account-token-collector> with a publishable key', () => {
  beforeEach(() => {
    stripe = new FakeStripe();
    made.length = 0;
  });
  afterEach(() => stripe.answer(EXITED));

  it('requests nothing from Stripe before it is needed', async () => {
    await setup({ clientSecret, publishableKey: 'pk_test_idle' });

    expect(document.querySelector('script[src*="stripe.com"]')).to.equal(null);
  });

  it('reports that Stripe.js could not be loaded, and retries at the next press', async () => {
    const collector = await setup({ clientSecret, publishableKey: 'pk_test_again' });
    const result = await collector.element.open();
    defineStripe();

    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 1);

    expect(result.error?.code).to.equal('stripe_js_load_failed');
    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
  });

  it('waits for Stripe.js if the page has replaced Promise', async () => {
    const { Promise: Native } = window;
    defineStripe();
    const { trigger } = await setup({ clientSecret, publishableKey: 'pk_test_promise' });
    window.Promise = class extends Native<unknown> {} as PromiseConstructor;

    trigger.click();
    await waitUntil(() => stripe.calls.length === 1).finally(() => (window.Promise = Native));

    expect(made).to.have.lengthOf(1);
  });

  it('loads nothing for a secret that is not a string', async () => {
    const { element } = await setup({ clientSecret: 5 as unknown as string, publishableKey: 'pk_test_text' });

    expect(await element.load()).to.equal(undefined);
  });

  it('creates one instance per key and connected account', async () => {
    defineStripe();
    const collector = await setup({ clientSecret, publishableKey: 'pk_test_once', stripeAccount: 'acct_1', locale: 'en' });

    await collector.element.load();
    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 1);

    expect(made).to.deep.equal([['pk_test_once', { stripeAccount: 'acct_1', locale: 'en' }]]);
  });

  it('creates one instance per language of Stripe.js, in the language of the element', async () => {
    defineStripe();
    const { element } = await setup({ clientSecret, publishableKey: 'pk_test_language', locale: 'de-AT' });
    await element.load();
    element.locale = 'fr-CA';
    await element.load();
    element.locale = 'de';
    await element.load();
    element.locale = 'de-AT';
    await element.load();

    expect(made).to.deep.equal(['de', 'fr-CA'].map((locale) => ['pk_test_language', { locale }]));
  });

  it('loads Stripe.js at once with preload="eager"', async () => {
    defineStripe();
    const { element } = await setup({ clientSecret, publishableKey: 'pk_test_eager', locale: 'en' });

    element.preload = 'eager';
    await waitUntil(() => made.length === 1);

    expect(made).to.deep.equal([['pk_test_eager', { locale: 'en' }]]);
  });

  it('loads Stripe.js when the pointer enters the trigger', async () => {
    defineStripe();
    const { trigger } = await setup({ clientSecret, publishableKey: 'pk_test_near', locale: 'en' });

    trigger.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => made.length === 1);

    expect(made).to.deep.equal([['pk_test_near', { locale: 'en' }]]);
  });
});
