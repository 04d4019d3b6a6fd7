import { expect } from '@open-wc/testing';
import { enterNumbersByHand, leaveEarly, linkAccount } from '../../../src/testing/index.js';
import { setup } from './element.js';

describe('the control names that the driver looks for', () => {
  for (const lang of ['ar', 'de', 'en', 'es', 'fr', 'ko', 'pt', 'vi', 'zh']) {
    it(`are in the modal’s language: ${lang}`, async () => {
      const element = await setup({ lang });

      const tokens = [await linkAccount(element), await enterNumbersByHand(await setup({ lang }))];
      const { lastPane } = await leaveEarly(await setup({ lang }), { at: 'account_picker' });

      expect(tokens.map(({ token }) => token.bank_account.last4)).to.deep.equal(['6789', '6789']);
      expect(lastPane).to.equal('account_picker');
    });
  }

  it('include the messages that the page overrides', async () => {
    const element = await setup({
      messages: { consent: { agree: 'Yes, go on' }, partnerAuth: { open: (bank) => `To ${bank}!` } },
    });

    const { token } = await linkAccount(element);

    expect(token.id).to.match(/^btok_/);
  });
});
