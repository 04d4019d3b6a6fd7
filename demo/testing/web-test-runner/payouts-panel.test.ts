import { expect, fixture, html } from '@open-wc/testing';
import { beRefused, leaveEarly, linkAccount, scenario } from 'bank-account-token-collector/testing';
import './payouts-panel.js';
import type { PayoutsPanel } from './payouts-panel.js';

async function setup(...play: Parameters<typeof scenario>) {
  const { fetchClientSecret } = await scenario(...play);
  const panel = await fixture<PayoutsPanel>(html`<payouts-panel .openSession=${fetchClientSecret}></payouts-panel>`);
  const news = async () => {
    await panel.updateComplete;
    return panel.shadowRoot?.querySelector('[role=status]')?.textContent;
  };
  return { panel, news };
}

describe('<payouts-panel>', () => {
  it('shows the account that is paid', async () => {
    const { panel, news } = await setup('linked');

    await linkAccount(panel, { bank: 'Harbor Bank', account: 'Rainy Day Savings' });

    expect(await news()).to.equal('Paid to ••••4321');
  });

  it('says so when the seller leaves', async () => {
    const { panel, news } = await setup('linked');

    const { reason } = await leaveEarly(panel, { at: 'account_picker' });

    expect(reason).to.equal('person_left');
    expect(await news()).to.equal('Nothing was linked.');
  });

  it('says so, once, when the session has expired', async () => {
    const { panel, news } = await setup('expired');

    const { error } = await beRefused(panel);

    expect(error.code).to.equal('session_expired');
    expect(await news()).to.equal('Nothing was changed.');
  });
});
