import { expect, fixture, html } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../../src/collector/bank-account-token-collector.js';
import '../../../../src/define.js';
import { overlayMessages } from '../../../../src/locales/element/en-overlay.js';
import { askStillWaiting } from '../../../../src/stripe/overlay/still-waiting.js';

describe('the question beside Stripe’s overlay', () => {
  it('has its two buttons side by side', async () => {
    const host = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);

    const nothing = (): void => undefined;
    const question = askStillWaiting({ parent: null, host, words: overlayMessages, onWait: nothing, onClose: nothing })!;

    const [wait, close] = [...question.shadowRoot!.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    expect(close!.top).to.equal(wait!.top);
    expect(close!.left).to.be.greaterThan(wait!.right);
    question.remove();
  });
});
