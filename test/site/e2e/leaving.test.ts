import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  agree,
  signInAndAllow,
  chooseHarborBank,
  heading,
  openBank,
  openFlow,
  outcomes,
  pickAccount,
  press,
  search,
  signInAtBank,
} from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

interface Step {
  lastPane: string;
  /** Goes to the step from the first pane, and enters something that could be lost. */
  go(page: Page): Promise<void>;
  isUnchanged(page: Page): Promise<void>;
}

const STEPS: Record<string, Step> = {
  'the search for a bank': {
    lastPane: 'institution_picker',
    async go(page) {
      await agree(page);
      await search(page, 'harb');
      await waitForVisible(heading(page, '1 bank'));
    },
    async isUnchanged(page) {
      assert.equal(await page.getByRole('searchbox').inputValue(), 'harb');
      await waitForVisible(heading(page, '1 bank'));
    },
  },
  'the pane before the bank’s window': {
    lastPane: 'partner_auth',
    go: chooseHarborBank,
    isUnchanged: (page) => waitForVisible(heading(page, 'Sign in to Harbor Bank')),
  },
  'the pane beside the bank’s window': {
    lastPane: 'partner_auth',
    async go(page) {
      await chooseHarborBank(page);
      await openBank(page);
      await waitForVisible(heading(page, 'Finish in the Harbor Bank window'));
    },
    async isUnchanged(page) {
      await waitForVisible(heading(page, 'Finish in the Harbor Bank window'));
      assert.equal(page.context().pages().length, 2);
    },
  },
  'the selection of an account': {
    lastPane: 'account_picker',
    async go(page) {
      await chooseHarborBank(page);
      await signInAtBank(page);
      await savings(page).check();
    },
    async isUnchanged(page) {
      assert.equal(await savings(page).isChecked(), true);
    },
  },
  'manual entry': {
    lastPane: 'manual_entry',
    async go(page) {
      await press(page, 'Enter bank details manually');
      await page.getByLabel('Routing number').fill('110000000');
    },
    async isUnchanged(page) {
      assert.equal(await page.getByLabel('Routing number').inputValue(), '110000000');
    },
  },
};

describe('leaving early', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const goTo = async (t: TestContext, { go }: Step) => {
    const testPage = await openDemo(t, browser);
    await openFlow(testPage.page);
    await go(testPage.page);
    return testPage;
  };

  for (const [where, step] of Object.entries(STEPS)) {
    it(`asks for confirmation, and keeps ${where} unchanged if the user keeps going`, async (t) => {
      const { page, faults } = await goTo(t, step);
      await page.keyboard.press('Escape');
      await waitForVisible(heading(page, 'Stop linking?'));

      await press(page, 'Keep going');

      await waitForHidden(heading(page, 'Stop linking?'));
      await step.isUnchanged(page);
      assert.deepEqual(await outcomes(page), []);
      assert.deepEqual(faults, []);
    });

    it(`reports ${where} as the last pane, and returns focus to the trigger`, async (t) => {
      const { page, demo, faults } = await goTo(t, step);
      await page.getByRole('button', { name: 'Close', exact: true }).click();

      await press(page, 'Stop and close');

      await waitForHidden(page.getByRole('dialog'));
      await waitForVisible(page.getByText(`person_left · last pane: ${step.lastPane}`));
      assert.deepEqual(await outcomes(page), ['flow-exited']);
      const trigger = page.getByRole('button', { name: 'Link a bank account' });
      assert.equal(await trigger.evaluate((element) => element.matches(':focus')), true);
      assert.deepEqual(await payoutAccounts(demo), []);
      assert.deepEqual(faults, []);
    });
  }

  it('also closes the bank’s window', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    await openFlow(page);
    await chooseHarborBank(page);
    const bank = await openBank(page);
    const closes = bank.waitForEvent('close');
    await page.keyboard.press('Escape');

    await press(page, 'Stop and close');

    await closes;
    assert.deepEqual(faults, []);
  });

  it('can be canceled after the user signed in at the bank, and then shows the account picker', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    await openFlow(page);
    await chooseHarborBank(page);
    const bank = await openBank(page);
    await page.keyboard.press('Escape');
    await waitForVisible(heading(page, 'Stop linking?'));
    await signInAndAllow(bank);

    await press(page, 'Keep going');

    await pickAccount(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    assert.deepEqual(faults, []);
  });
});

const savings = (page: Page) => page.getByRole('radio', { name: /4321|4 3 2 1/ });
