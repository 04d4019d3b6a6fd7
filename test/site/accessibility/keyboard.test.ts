import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from '../e2e/test-page.js';
import { isFocused, KeyboardUser, type Keys } from './keyboard-user.js';

const PICKER = 'Which bank do you use?';

/** The journeys through the flow, each with the text on the page at the end. */
const JOURNEYS: Record<string, { go(user: KeyboardUser): Promise<void>; ends: string | RegExp }> = {
  'at a bank with its own window': {
    async go(user) {
      await user.press('Harbor Bank');
      await user.isAt('Sign in to Harbor Bank');
      await user.useBankWindow('Open Harbor Bank', ['Continue', 'Allow']);
      await link(user);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'at a bank with the aggregator’s form': {
    async go(user) {
      await user.type('Search banks', 'non-oauth');
      await user.press(/^Test \(Non-OAuth\)/);
      await user.isAt('Sign in to Test (Non-OAuth)');
      await user.useBankWindow('Open Test (Non-OAuth)', ['Continue']);
      await link(user);
    },
    ends: /^Goes to Test \(Non-OAuth\)/,
  },
  'manually, after correcting a wrong number': {
    async go(user) {
      await user.press('Enter bank details manually');
      await user.isAt('Enter your bank details');
      await user.type('Routing number', '11000000');
      await user.type('Account number', '000123456789');
      await user.type('Confirm account number', '000123456789');
      await user.press('Continue');
      assert.equal(await isFocused(user.page.getByLabel('Routing number')), true);
      await user.type('Routing number', '110000000');
      await user.press('Continue');
      await depositsSent(user);
    },
    ends: 'Waiting for two small deposits',
  },
  'manually, after a search without results': {
    async go(user) {
      await user.type('Search banks', 'zephyrine');
      await user.press(/^Enter bank details manually/);
      await user.isAt('Enter your bank details');
      await user.press('use a test account');
      await user.press('Continue');
      await depositsSent(user);
    },
    ends: 'Waiting for two small deposits',
  },
  'at another bank, after one was down for maintenance': {
    async go(user) {
      await user.type('Search banks', 'down sched');
      await user.press(/^Down \(Scheduled\)/);
      await user.isAt('Down (Scheduled) is down for maintenance');
      await user.press('Choose another bank');
      await user.isAt(PICKER);
      await user.press('Harbor Bank');
      await user.useBankWindow('Open Harbor Bank', ['Continue', 'Allow']);
      await link(user);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'manually, after a bank without eligible accounts': {
    async go(user) {
      await user.type('Search banks', 'invalid');
      await user.press(/^Invalid Payment Accounts/);
      await user.useBankWindow('Open Invalid Payment Accounts', ['Continue', 'Allow']);
      await user.isAt('No eligible accounts');
      await user.press('Enter bank details manually');
      await user.isAt('Enter your bank details');
      await user.press('use a test account');
      await user.press('Continue');
      await depositsSent(user);
    },
    ends: 'Waiting for two small deposits',
  },
  'in a second attempt, after the bank ended the first sign-in': {
    async go(user) {
      await user.type('Search banks', 'bank (non');
      await user.press(/^Bank \(Non-OAuth\)/);
      await user.useBankWindow('Open Bank (Non-OAuth)', ['Continue'], [['Made-up password', 'error']]);
      await user.isAt('The sign-in didn’t go through');
      await user.press('Try again');
      await user.isAt('Sign in to Bank (Non-OAuth)');
      await user.useBankWindow('Open Bank (Non-OAuth)', ['Continue', 'Continue'], [['Made-up password', 'mfa']]);
      await link(user);
    },
    ends: /^Goes to Bank \(Non-OAuth\)/,
  },
  'in a second window, after canceling the first': {
    async go(user) {
      await user.press('Harbor Bank');
      const popup = user.page.waitForEvent('popup');
      await user.press('Open Harbor Bank');
      await popup;
      await user.isAt('Finish in the Harbor Bank window');
      await user.press('Cancel sign-in');
      await user.isAt('Sign in to Harbor Bank');
      await user.useBankWindow('Open Harbor Bank', ['Continue', 'Allow']);
      await link(user);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'by leaving early, after choosing to keep going once': {
    async go(user) {
      await user.press('Close');
      await user.isAt('Stop linking?');
      await user.press('Keep going');
      assert.equal(await isFocused(user.page.getByRole('button', { name: 'Close', exact: true })), true);
      await user.press('Close');
      await user.press('Stop and close');
    },
    ends: 'Waiting for a bank account',
  },
};

async function link(user: KeyboardUser): Promise<void> {
  await user.isAt('Where should we send your payouts?');
  await user.press('Link this account');
  await user.isAt('Your account is linked');
  await user.press('Back to Loomhall');
}

async function depositsSent(user: KeyboardUser): Promise<void> {
  await user.isAt('Almost done');
  await user.press('Back to Loomhall');
}

const KEYS: Record<string, Keys> = {
  'Tab and Enter': { next: 'Tab', press: 'Enter' },
  'Shift+Tab and the space bar': { next: 'Shift+Tab', press: 'Space' },
};

for (const [title, keys] of Object.entries(KEYS)) {
  describe(`a user with only ${title}, and text in fields, completes the flow`, { concurrency: 2 }, () => {
    let browser: Browser;
    before(async () => void (browser = await launchBrowser()));
    after(() => browser.close());

    for (const [journey, { go, ends }] of Object.entries(JOURNEYS)) {
      it(journey, async (t) => {
        const { page, faults } = await openDemo(t, browser);
        const user = new KeyboardUser(page, keys);
        await user.press('Link a bank account');
        await user.isAt('Link the account you want to be paid into');
        await user.press('What is shared');
        await user.isAt('What is shared with Loomhall');
        await user.press('Got it');
        assert.equal(await isFocused(page.getByRole('button', { name: 'What is shared' })), true);
        await user.press('Agree and continue');
        await user.isAt(PICKER);

        await go(user);

        await waitForHidden(page.getByRole('dialog'));
        await waitForVisible(page.getByText(ends));
        assert.equal(await isFocused(page.locator('bank-account-token-collector')), true);
        assert.deepEqual(faults, []);
      });
    }
  });
}

describe('the arrow keys and Escape', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('select an account, and ask for confirmation before the flow closes', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    const user = new KeyboardUser(page, KEYS['Tab and Enter']!);
    await user.press('Link a bank account');
    await user.press('Agree and continue');
    await user.press('Harbor Bank');
    await user.useBankWindow('Open Harbor Bank', ['Continue', 'Allow']);
    const chosen = page.getByRole('dialog').getByRole('radio', { checked: true });
    await user.goTo(chosen);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await user.isAt('Stop linking?');
    await page.keyboard.press('Escape');

    assert.equal(await isFocused(chosen), true);
    await user.press('Link this account');
    await user.press('Back to Loomhall');
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••4321'));
    assert.deepEqual(faults, []);
  });
});
