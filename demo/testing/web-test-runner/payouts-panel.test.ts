import { expect, fixture, html } from '@open-wc/testing';
import { beRefused, leaveEarly, linkAccount, scenario } from 'bank-account-token-collector/testing';
import './payouts-panel.js';
import type { PayoutsPanel } from './payouts-panel.js';

async function setup(...args: Parameters<typeof scenario>) {
  const { fetchClientSecret } = await scenario(...args);
  const panel = await fixture<PayoutsPanel>(html`<payouts-panel .fetchClientSecret=${fetchClientSecret}></payouts-panel>`);
  const message = async () => {
    await panel.updateComplete;
    return panel.shadowRoot?.querySelector('[role=status]')?.textContent;
  };
  return { panel, message };
}

describe('<payouts-panel>', () => {
  it('shows the payout account', async () => {
    const { panel, message } = await setup('linked');

    await linkAccount(panel, { bank: 'Harbor Bank', account: 'Rainy Day Savings' });

    expect(await message()).to.equal('Paid to ••••4321');
  });

  it('shows a message if the seller leaves', async () => {
    const { panel, message } = await setup('linked');

    const { reason } = await leaveEarly(panel, { at: 'account_picker' });

    expect(reason).to.equal('person_left');
    expect(await message()).to.equal('Nothing was linked.');
  });

  it('shows a message if the session has expired', async () => {
    const { panel, message } = await setup('expired');

    const { error } = await beRefused(panel);

    expect(error.code).to.equal('session_expired');
    expect(await message()).to.equal('Nothing was changed.');
  });
});
