import { expect, waitUntil } from '@open-wc/testing';
import { setupLoaded as setup } from '../../helpers/collector.js';
import { EXITED, FakeStripe, LINKED } from '../../helpers/fake-stripe.js';

/** Each test has a secret of its own, because the element refuses one that has produced a token. */
let clientSecret: string;
let count = 0;

describe('a client secret that was sent to Stripe', () => {
  let stripe: FakeStripe;
  beforeEach(() => {
    stripe = new FakeStripe();
    clientSecret = `fcsess_used_${++count}_secret_2`;
  });
  afterEach(() => stripe.answer(EXITED));

  it('is not sent again once it has produced a token', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer(LINKED);
    await collector.outcome();

    const result = await collector.element.open();

    expect(result.error?.code).to.equal('session_already_used');
    expect(stripe.calls).to.have.lengthOf(1);
  });

  it('is not sent by another element either', async () => {
    const first = await setup({ clientSecret, stripe });
    first.trigger.click();
    stripe.answer(LINKED);
    await first.outcome();
    const second = await setup({ clientSecret, stripe });

    const result = await second.element.open();

    expect(result.error?.code).to.equal('session_already_used');
  });

  it('keeps the linked account visible, and says that it was not changed', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer(LINKED);
    await collector.outcome();

    await collector.element.open();
    await collector.element.updateComplete;

    expect(collector.trigger.textContent).to.contain('StripeBank').and.to.contain('Your account wasn’t changed.');
    expect(collector.element.status).to.equal('linked');
  });

  it('may be sent again after an exit, because Stripe decides', async () => {
    const collector = await setup({ clientSecret, stripe });
    collector.trigger.click();
    stripe.answer(EXITED);
    await collector.outcome();

    collector.trigger.click();

    expect(stripe.calls).to.deep.equal([{ clientSecret }, { clientSecret }]);
  });

  it('is replaced by a new one from fetchClientSecret', async () => {
    const secrets = [clientSecret, `${clientSecret}_new`];
    const collector = await setup({ fetchClientSecret: () => Promise.resolve(secrets.shift() ?? ''), stripe });
    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 1);
    stripe.answer(LINKED);
    await collector.outcome();

    collector.trigger.click();
    await waitUntil(() => stripe.calls.length === 2);

    expect(stripe.calls.map((call) => call.clientSecret)).to.deep.equal([clientSecret, `${clientSecret}_new`]);
  });
});
