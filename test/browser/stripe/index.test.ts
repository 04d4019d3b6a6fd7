import { expect, waitUntil } from '@open-wc/testing';
import { configure } from '../../../src/collector/configure.js';
import { IntegrationError } from '../../../src/contract/integration-error.js';
import { setup as prepare, setupLoaded as setup } from '../../helpers/collector.js';
import { EXITED, FakeStripe, LINKED } from '../../helpers/fake-stripe.js';

/** Each test has a secret of its own, because the element refuses one that has produced a token. */
let clientSecret: string;
let count = 0;

describe('<bank-account-token-collector> with Stripe.js', () => {
  let stripe: FakeStripe;
  beforeEach(() => {
    stripe = new FakeStripe();
    clientSecret = `fcsess_${++count}_secret_2`;
  });
  afterEach(async () => {
    await stripe.answer(EXITED);
    configure({ stripe: undefined, publishableKey: undefined });
  });

  it('calls Stripe inside the click, with the unchanged secret', async () => {
    const { trigger } = await setup({ clientSecret, stripe });

    trigger.click();

    expect(stripe.calls).to.deep.equal([{ clientSecret }]);
  });

  it('passes consent on unchanged', async () => {
    const preCollectedConsent = { consent: 'agreed', collectedAt: 1_760_000_000 };
    const { trigger } = await setup({ clientSecret, stripe, preCollectedConsent });

    trigger.click();

    expect(stripe.calls).to.deep.equal([{ clientSecret, preCollectedConsent }]);
  });

  it("shows no dialog of its own while Stripe's overlay is open, and is busy", async () => {
    const { element, trigger, dialog } = await setup({ clientSecret, stripe });
    trigger.click();
    await element.updateComplete;

    expect(stripe.isOverlayUp).to.equal(true);
    expect(dialog()).to.equal(null);
    expect(document.querySelector('dialog:modal')).to.equal(null);
    expect(element.status).to.equal('open');
    expect(element.matches(':state(busy)')).to.equal(true);
    expect(element.matches(':state(open)')).to.equal(true);
  });

  it('does not call Stripe a second time', async () => {
    const { trigger } = await setup({ clientSecret, stripe });
    trigger.click();

    trigger.click();

    expect(stripe.calls).to.have.lengthOf(1);
  });

  it('delivers the token and shows the account', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer(LINKED);

    const { type, detail } = await collector.outcome();
    await collector.element.updateComplete;

    expect(type).to.equal('token-collected');
    expect(detail.token).to.equal(LINKED.token);
    expect(collector.trigger.textContent).to.contain('StripeBank').and.to.contain('6789');
  });

  it('shows the bank of the token when no account is listed', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer({ token: LINKED.token, financialConnectionsSession: { id: 'fcsess_1', accounts: [] } });

    await collector.outcome();
    await collector.element.updateComplete;

    expect(collector.trigger.textContent).to.contain('STRIPE TEST BANK');
  });

  it('treats a session without an account list as an exit', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer({ financialConnectionsSession: { id: 'fcsess_1' } });

    const { type } = await collector.outcome();

    expect(type).to.equal('flow-exited');
  });

  it('distinguishes an exit from a failure', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer(EXITED);

    const { type, detail } = await collector.outcome();

    expect(type).to.equal('flow-exited');
    expect(detail).to.deep.include({ ...EXITED, reason: 'person_left', lastPane: undefined });
  });

  const failures: [title: string, act: (stripe: FakeStripe) => void, code: string][] = [
    [
      'an error object',
      (fake) => fake.answer({ error: { type: 'invalid_request_error', code: 'session_expired', message: 'Expired.' } }),
      'session_expired',
    ],
    ['nothing', (fake) => fake.answer(undefined), 'unexpected_result'],
    ['null', (fake) => fake.answer(null), 'unexpected_result'],
    [
      'an error beside a token',
      (fake) => fake.answer({ ...LINKED, error: { type: 'api_error', message: 'No.' } }),
      'unexpected_error',
    ],
    ['a rejection', (fake) => fake.reject(new Error('boom')), 'unexpected_error'],
    ['a rejection with an IntegrationError', (fake) => fake.reject(new IntegrationError('no')), 'invalid_client_secret'],
  ];
  for (const [title, act, code] of failures) {
    it(`maps ${title}`, async () => {
      const collector = await setup({ clientSecret, stripe });
      collector.trigger.click();
      act(stripe);

      const { type, detail } = await collector.outcome();

      expect(type).to.equal('flow-error');
      expect(detail.error.code).to.equal(code);
    });
  }

  it('maps a synchronous throw', async () => {
    const collector = await setup({ clientSecret });
    collector.element.stripe = {
      collectBankAccountToken() {
        throw new IntegrationError('Invalid value.');
      },
    };

    const result = await collector.element.open();

    expect(result.error?.code).to.equal('invalid_client_secret');
    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
  });

  it('keeps a click that comes before Stripe.js has loaded', async () => {
    const { trigger } = await prepare({ clientSecret, stripe: Promise.resolve(stripe) });

    trigger.click();

    await waitUntil(() => stripe.calls.length === 1);
    expect(stripe.calls).to.deep.equal([{ clientSecret }]);
  });

  it('also calls inside the click if it has a promise of Stripe that has resolved', async () => {
    const { trigger } = await setup({ clientSecret, stripe: Promise.resolve(stripe) });

    trigger.click();

    expect(stripe.calls).to.deep.equal([{ clientSecret }]);
  });

  it('does not call Stripe if it is closed while Stripe.js loads', async () => {
    let provide: (instance: FakeStripe) => void = () => undefined;
    const collector = await prepare({ clientSecret, stripe: new Promise((resolve) => (provide = resolve)) });
    const result = collector.element.open();

    collector.element.close();
    provide(stripe);
    await result;
    await collector.element.load();

    expect(stripe.calls).to.deep.equal([]);
    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-exited']);
  });

  const unavailable: [title: string, value: unknown, code: string][] = [
    ['null', null, 'stripe_js_load_failed'],
    ['a promise of null', Promise.resolve(null), 'stripe_js_load_failed'],
    ['a promise that rejects', Promise.reject(new Error('blocked')), 'stripe_js_load_failed'],
    ['an object without the method', {}, 'stripe_js_unsupported'],
    ['a promise of such an object', Promise.resolve({}), 'stripe_js_unsupported'],
  ];
  for (const [title, value, code] of unavailable) {
    if (value instanceof Promise) value.catch(() => null);
    it(`names the error if stripe is ${title}`, async () => {
      const collector = await setup({ clientSecret, stripe: value as never });

      const result = await collector.element.open();

      expect(result.error?.code).to.equal(code);
      expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
    });
  }

  it('uses the page-wide stripe if the element has none', async () => {
    configure({ stripe });
    const { trigger } = await setup({ clientSecret });

    trigger.click();

    expect(stripe.calls).to.have.lengthOf(1);
  });

  it('exits when the page closes it, and still delivers a late token once', async () => {
    const collector = await setup({ clientSecret, stripe });
    const result = collector.element.open();

    collector.element.close();
    await result;
    stripe.answer(LINKED);
    await waitUntil(() => collector.outcomes.length === 2);

    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-exited', 'token-collected']);
    expect(collector.element.status).to.equal('linked');
  });

  it('delivers a late token at once during the next opening, which continues', async () => {
    const first = stripe;
    const collector = await setup({ clientSecret, stripe });
    void collector.element.open();
    collector.element.close();
    stripe = new FakeStripe();
    collector.element.stripe = stripe;
    const second = collector.element.open();

    first.answer(LINKED);
    await waitUntil(() => collector.outcomes.length === 2);
    expect(collector.element.status).to.equal('open');
    expect(collector.element.value).to.equal(LINKED.token!.id);

    stripe.answer(EXITED);
    await second;
    expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-exited', 'token-collected', 'flow-exited']);
    expect(collector.element.status).to.equal('linked');
  });
});
