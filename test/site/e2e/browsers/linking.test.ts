import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startDemo } from '../../../../demo/server/start-demo.js';
import { payoutAccounts } from '../payout-accounts.js';
import { openDriver } from './driver.js';

describe(`in ${process.env['TEST_BROWSER'] ?? 'chromium'}, with real windows of another origin, a user`, () => {
  async function setup(t: TestContext) {
    const demo = await startDemo({ port: 0, sandboxPort: 0 });
    t.after(() => demo.close());
    const driver = await openDriver(t);
    await driver.goTo(demo.url);
    await driver.press('Link a bank account');
    return { demo, ...driver };
  }

  async function setupAtTheBank(t: TestContext) {
    const testPage = await setup(t);
    await testPage.press('Agree and continue');
    await testPage.press('Harbor Bank');
    const bankUrl = await testPage.openWindow(() => testPage.press('Open Harbor Bank'));
    return { bankUrl, ...testPage };
  }

  it('signs in at the bank, and the account becomes the payout account', async (t) => {
    const { demo, bankUrl, press, waitForText, waitForWindowToClose } = await setupAtTheBank(t);
    assert.equal(new URL(bankUrl).origin, demo.sandboxUrl);

    await press('Continue');
    await press('Allow');
    await waitForWindowToClose();
    await press('Everyday Checking', ' ');
    await press('Link this account');
    await press('Back to Loomhall');

    await waitForText('Goes to Harbor Bank ••••6789');
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: 'Harbor Bank', last4: '6789', default_for_currency: true }]);
  });

  it('closes the bank’s window, and opens it again', async (t) => {
    const { press, waitForText, closeWindow, openWindow } = await setupAtTheBank(t);

    await closeWindow();

    await waitForText('The Harbor Bank window was closed');
    await openWindow(() => press('Open Harbor Bank'));
    await waitForText('Sign in to continue.');
  });

  it('enters bank details manually', async (t) => {
    const { demo, press, type, waitForText } = await setup(t);
    await press('Enter bank details manually');
    await type('Routing number', '110000000');
    await type('Account number', '000123456789');
    await type('Confirm account number', '000123456789');

    await press('Continue');
    await press('Back to Loomhall');

    await waitForText('Waiting for two small deposits');
    assert.deepEqual(
      (await payoutAccounts(demo)).map(({ last4 }) => last4),
      ['6789'],
    );
  });

  it('leaves with Escape, confirms it, and returns to the page', async (t) => {
    const { demo, press, waitForText, pressKey } = await setup(t);
    await press('Agree and continue');
    await waitForText('Which bank do you use?');

    await pressKey('Escape');
    await press('Stop and close');

    await waitForText('flow-exited');
    await press('Link a bank account');
    await waitForText('Link the account you want to be paid into');
    assert.deepEqual(await payoutAccounts(demo), []);
  });
});
