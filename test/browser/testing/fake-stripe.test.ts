import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { EXPIRED, fakeStripe, LEFT, LINKED, type FakeStripeOptions } from '../../../src/testing/index.js';

/** Opens the element with a fake Stripe and waits for the outcome. */
async function press(options: FakeStripeOptions) {
  const stripe = fakeStripe(options);
  const element = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);
  Object.assign(element, { stripe, clientSecret: stripe.clientSecret });
  const ends = ['token-collected', 'flow-exited', 'flow-error'].map((name) => oneEvent(element, name));
  void element.open();
  const { type, detail } = await Promise.race(ends);
  return { stripe, type, detail };
}

describe('a fake Stripe', () => {
  it('links an account', async () => {
    const { type, detail, stripe } = await press({ result: LINKED });

    expect(type).to.equal('token-collected');
    expect(detail.token).to.equal(LINKED.token);
    expect(stripe.calls).to.deep.equal([{ clientSecret: stripe.clientSecret }]);
    expect(stripe.isOverlayUp).to.equal(false);
  });

  it('lets a user leave', async () => {
    const { type, detail } = await press({ result: LEFT });

    expect(type).to.equal('flow-exited');
    expect(detail.financialConnectionsSession.accounts).to.deep.equal([]);
  });

  it('refuses an expired session, with Stripe’s error as the cause', async () => {
    const { type, detail } = await press({ result: EXPIRED });

    expect(type).to.equal('flow-error');
    expect(detail.error.cause).to.deep.equal(EXPIRED.error);
  });

  it('rejects with the given reason', async () => {
    expect((await press({ rejects: new Error('offline') })).detail.error.code).to.equal('unexpected_error');
  });

  it('throws synchronously', async () => {
    const { type, stripe } = await press({ throws: new Error('no') });

    expect(type).to.equal('flow-error');
    expect(stripe.isOverlayUp).to.equal(false);
  });

  it('rejects with undefined if that is the given reason', async () => {
    expect((await press({ rejects: undefined })).type).to.equal('flow-error');
  });

  it('waits for the test without options', async () => {
    const stripe = fakeStripe();
    const answer = stripe.collectBankAccountToken({ clientSecret: stripe.clientSecret });
    const whileOpen = stripe.isOverlayUp;

    await stripe.answer(LEFT);

    expect(await answer).to.deep.equal({ ...LEFT, linkAccountSession: LEFT.financialConnectionsSession });
    expect([whileOpen, stripe.isOverlayUp]).to.deep.equal([true, false]);
  });

  it('has frozen results', () => {
    expect(() => Object.assign(LINKED.token as object, { id: 'btok_2' })).to.throw(TypeError);
    expect(LINKED.financialConnectionsSession?.accounts).to.be.frozen;
  });

  it('has a client secret of its own', () => {
    expect(fakeStripe().clientSecret).not.to.equal(fakeStripe().clientSecret);
  });
});
