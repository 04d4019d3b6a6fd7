import { expect, waitUntil } from '@open-wc/testing';
import { setup } from '../helpers/collector.js';
import { EXITED, FakeStripe } from '../helpers/fake-stripe.js';

const clientSecret = 'fcsess_loading_secret_2';
const made: unknown[][] = [];
let stripe = new FakeStripe();

/** What the script of Stripe.js would put into the page. The loader keeps it once it has found it. */
function bringStripe(): void {
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

  it('says that Stripe could not be loaded, and tries again at the next press', async () => {
    const collector = await setup({ clientSecret, publishableKey: 'pk_test_again' });
    const result = await collector.element.open();
    bringStripe();

    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 1);

    expect(result.error?.code).to.equal('stripe_js_load_failed');
    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
  });

  it('is waited for where the page has a Promise of its own', async () => {
    const { Promise: Native } = window;
    bringStripe();
    const { trigger } = await setup({ clientSecret, publishableKey: 'pk_test_promise' });
    window.Promise = class extends Native<unknown> {} as PromiseConstructor;

    trigger.click();
    await waitUntil(() => stripe.calls.length === 1).finally(() => (window.Promise = Native));

    expect(made).to.have.lengthOf(1);
  });

  it('is not asked by a secret that is no text', async () => {
    const { element } = await setup({ clientSecret: 5 as unknown as string, publishableKey: 'pk_test_text' });

    expect(await element.load()).to.equal(undefined);
  });

  it('makes one instance for one key and connected account', async () => {
    bringStripe();
    const collector = await setup({ clientSecret, publishableKey: 'pk_test_once', stripeAccount: 'acct_1', locale: 'en' });

    await collector.element.load();
    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 1);

    expect(made).to.deep.equal([['pk_test_once', { stripeAccount: 'acct_1', locale: 'en' }]]);
  });

  it('speaks the language of the element, and is another instance in another language', async () => {
    bringStripe();
    const { element } = await setup({ clientSecret, publishableKey: 'pk_test_language', locale: 'de-AT' });
    await element.load();
    element.locale = 'fr-CA';
    await element.load();
    element.locale = 'de';
    await element.load();
    element.locale = 'de-AT';
    await element.load();

    expect(made).to.deep.equal(['de', 'fr-CA', 'de'].map((locale) => ['pk_test_language', { locale }]));
  });

  it('fetches it at once when it is told to', async () => {
    bringStripe();
    const { element } = await setup({ clientSecret, publishableKey: 'pk_test_eager', locale: 'en' });

    element.preload = 'eager';
    await waitUntil(() => made.length === 1);

    expect(made).to.deep.equal([['pk_test_eager', { locale: 'en' }]]);
  });

  it('fetches it when the pointer comes near', async () => {
    bringStripe();
    const { trigger } = await setup({ clientSecret, publishableKey: 'pk_test_near', locale: 'en' });

    trigger.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => made.length === 1);

    expect(made).to.deep.equal([['pk_test_near', { locale: 'en' }]]);
  });
});
