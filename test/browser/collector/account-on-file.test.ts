import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { EXITED, LINKED } from '../../helpers/fake-stripe.js';

let sessions = 0;

async function setup(template = html`<bank-account-token-collector></bank-account-token-collector>`) {
  const element = await fixture<BankAccountTokenCollector>(template);
  const trigger = element.shadowRoot!.querySelector('button')!;
  return {
    element,
    trigger,
    text: () => trigger.textContent.replace(/\s+/g, ' ').trim(),
    note: () => trigger.querySelector('[part=account-status]')?.textContent,
    action: () => trigger.querySelector('[part=action]')?.textContent,
    async link(result = LINKED) {
      element.stripe = { collectBankAccountToken: () => Promise.resolve(result) };
      element.clientSecret = `fcsess_client_secret_on_file_${++sessions}`;
      await element.open();
      await element.updateComplete;
    },
  };
}

const ON_FILE = html`<bank-account-token-collector
  account-bank="Harbor Bank"
  account-last4="1111"
  account-status="new"
></bank-account-token-collector>`;

describe('<bank-account-token-collector> with an account on file', () => {
  it('shows it before anything is downloaded', async () => {
    const { element, text, action } = await setup(ON_FILE);

    expect(text()).to.contain('Harbor Bank ••••1111').and.contain('Harbor Bank, account ending in 1 1 1 1');
    expect(action()).to.equal('Change');
    expect(element.status).to.equal('linked');
    expect(element.matches(':state(linked)')).to.equal(true);
    expect(element.value).to.equal('');
  });

  it('takes it from the property `account`, too', async () => {
    const { element, text } = await setup();

    element.account = { bankName: 'Harbor Bank', last4: '1111', status: 'verified' };
    await element.updateComplete;

    expect(text()).to.contain('Harbor Bank ••••1111').and.contain('Account verified');
    expect(element.accountLast4).to.equal('1111');
    expect(element.getAttribute('account-last4')).to.equal(null);
    expect(element.account).to.deep.equal({ bankName: 'Harbor Bank', last4: '1111', status: 'verified' });

    element.account = null;
    await element.updateComplete;

    expect(text()).to.equal('Link a bank account');
    expect(element.account).to.equal(null);
  });

  const sentences: [status: string, note: string | undefined, action: string, needsAttention: boolean][] = [
    ['new', 'Added for payouts', 'Change', false],
    ['validated', 'Account confirmed', 'Change', false],
    ['verified', 'Account verified', 'Change', false],
    ['verification_failed', 'We couldn’t verify this account. Link it again, or link another one.', 'Link again', true],
    ['errored', 'A payout to this account failed. Link it again, or link another one.', 'Link again', true],
    [
      'tokenized_account_number_deactivated',
      'Your bank has ended access to this account. Link it again, or link another one.',
      'Link again',
      true,
    ],
    ['a_status_of_tomorrow', undefined, 'Change', false],
    ['', undefined, 'Change', false],
    ['toString', undefined, 'Change', false],
  ];
  for (const [status, note, action, needsAttention] of sentences) {
    it(`says what the status "${status}" means`, async () => {
      const collector = await setup(ON_FILE);

      collector.element.accountStatus = status;
      await collector.element.updateComplete;

      expect(collector.note()).to.equal(note);
      expect(collector.action()).to.equal(action);
      expect(collector.element.matches(':state(attention)')).to.equal(needsAttention);
    });
  }

  it('never shows more than four digits', async () => {
    const { text } = await setup(
      html`<bank-account-token-collector account-last4="000123456789"></bank-account-token-collector>`,
    );

    expect(text()).to.contain('Bank account ••••6789').and.not.contain('5');
  });

  it('needs no bank and no digits', async () => {
    const { element, text } = await setup();

    element.account = { status: 'errored' };
    await element.updateComplete;

    expect(text()).to.contain('Bank account A payout to this account failed.');
  });

  it('shows the new account once one is linked', async () => {
    const { element, text, note, link } = await setup(ON_FILE);
    element.accountStatus = 'errored';

    await link();

    expect(text()).to.contain('StripeBank ••••6789');
    expect(note()).to.equal(undefined);
    expect(element.matches(':state(attention)')).to.equal(false);
  });

  it('shows the account on file again if the page changes it later', async () => {
    const { element, text, link } = await setup(ON_FILE);
    await link();

    element.account = { bankName: 'StripeBank', last4: '6789', status: 'errored' };
    await element.updateComplete;

    expect(text()).to.contain('A payout to this account failed.');
    expect(element.matches(':state(attention)')).to.equal(true);
  });

  for (const [status, shown] of [
    ['new', 'Saved'],
    ['verified', 'Account verified'],
    ['errored', 'A payout to this account failed. Link it again, or link another one.'],
  ] as const) {
    it(`says “${shown}” if the page has saved the account and then sets it with the status ${status}`, async () => {
      const { element, note, link } = await setup();
      element.addEventListener('token-collected', (event) => event.waitUntil(Promise.resolve()));
      await link();
      await waitUntil(() => note() === 'Saved');

      element.account = { bankName: 'Harbor Bank', last4: '6789', status };
      await element.updateComplete;

      expect(note()).to.equal(shown);
    });
  }

  it('takes the property from a page that has set it before the element is defined', async () => {
    const early = document.createElement('defined-later-collector');
    Object.assign(early, { account: { bankName: 'Harbor Bank', last4: '1111', status: 'new' } });
    document.body.append(early);

    customElements.define('defined-later-collector', class extends BankAccountTokenCollector {});

    const element = document.querySelector<BankAccountTokenCollector>('defined-later-collector')!;
    await element.updateComplete;
    expect(element.accountLast4).to.equal('1111');
    element.account = null;
    expect(element.accountLast4).to.equal(undefined);
    element.remove();
  });

  it('keeps it if the user leaves', async () => {
    const { element, text, link } = await setup(ON_FILE);

    await link(EXITED);

    expect(text()).to.contain('Harbor Bank ••••1111');
    expect(element.status).to.equal('linked');
  });

  it('says that it was not changed if linking failed', async () => {
    const { element, text } = await setup(ON_FILE);

    await element.open();
    await element.updateComplete;

    expect(text()).to.contain('Harbor Bank ••••1111').and.contain('Your account wasn’t changed.');
  });

  it('renders the page’s own content for it, unless it needs attention', async () => {
    const { element } = await setup(ON_FILE);
    const own = document.createElement('b');
    own.slot = 'linked';
    element.append(own);
    expect(own.assignedSlot?.name).to.equal('linked');

    element.accountStatus = 'errored';
    await element.updateComplete;

    expect(own.assignedSlot).to.equal(null);
  });

  it('satisfies a form that requires an account, unless it needs attention', async () => {
    const { element } = await setup(
      html`<bank-account-token-collector required account-last4="1111" account-status="new"></bank-account-token-collector>`,
    );
    expect(element.checkValidity()).to.equal(true);

    element.accountStatus = 'errored';
    await element.updateComplete;

    expect(element.checkValidity()).to.equal(false);
  });
});
