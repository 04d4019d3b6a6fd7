import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import type { TokenCollectedEvent } from '../../../src/collector/events.js';
import { LINKED } from '../../helpers/fake-stripe.js';
import { newSecret, setup, TOKEN } from './saving-element.js';

describe('<bank-account-token-collector> while the page saves the account', () => {
  it('says so until the promise of waitUntil() resolves, and then that it is saved', async () => {
    const { element, trigger, saves, link, text, announcement, action, status } = await setup();

    const result = await link();

    expect(result.token?.id).to.equal(TOKEN);
    expect(element.status).to.equal('saving');
    expect(element.matches(':state(saving):state(busy)')).to.equal(true);
    expect(trigger.getAttribute('aria-busy')).to.equal('true');
    expect(text()).to.contain('••••6789').and.contain('Saving…');
    expect(announcement()).to.equal('Saving…');
    expect(action()).to.equal(undefined);

    saves[0]!.resolve();
    await status('linked');

    expect(element.matches(':state(saving)')).to.equal(false);
    expect(text()).to.contain('••••6789').and.contain('Saved');
    expect(announcement()).to.equal('Saved');
    expect(action()).to.equal('Change');
  });

  it('is linked at once if no listener calls waitUntil()', async () => {
    const element = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);
    element.stripe = { collectBankAccountToken: () => Promise.resolve(LINKED) };
    element.clientSecret = newSecret();

    await element.open();

    expect(element.status).to.equal('linked');
    expect(element.shadowRoot!.querySelector('[part=account-status]')).to.equal(null);
  });

  it('waits for the promises of all listeners', async () => {
    const { element, saves, link, status } = await setup();
    element.addEventListener('token-collected', (event) => {
      event.waitUntil(new Promise((resolve, reject) => saves.push({ resolve, reject })));
    });
    await link();

    saves[0]!.resolve();
    await aTimeout(0);
    expect(element.status).to.equal('saving');

    saves[1]!.resolve();
    await status('linked');
  });

  it('opens nothing meanwhile', async () => {
    const { element, trigger, events, link } = await setup();
    await link();
    events.length = 0;

    trigger.click();
    const { error } = await element.open();

    expect(error?.code).to.equal('already_in_progress');
    expect(events).to.deep.equal([]);
  });

  it('throws if waitUntil() is called after the event', async () => {
    const { element, link } = await setup();
    const received: TokenCollectedEvent[] = [];
    element.addEventListener('token-collected', (event) => received.push(event));
    await link();

    expect(() => received[0]!.waitUntil(Promise.resolve()))
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
  });
});
