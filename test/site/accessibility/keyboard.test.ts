import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openDemo, sees, seesGone } from '../e2e/stage.js';
import { isFocused, KeyboardPerson, type Keys } from './keyboard-person.js';

const PICKER = 'Which bank do you use?';

/** Each way through the flow, from the trigger to the line on the page that it ends with. */
const WAYS: Record<string, { go(person: KeyboardPerson): Promise<void>; ends: string | RegExp }> = {
  'at a bank with a window of its own': {
    async go(person) {
      await person.press('Harbor Bank');
      await person.isAt('Sign in at Harbor Bank');
      await person.atTheBank('Open Harbor Bank', ['Continue', 'Allow']);
      await link(person);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'at a bank that asks in a form': {
    async go(person) {
      await person.type('Search banks', 'non-oauth');
      await person.press(/^Test \(Non-OAuth\)/);
      await person.isAt('Sign in at Test (Non-OAuth)');
      await person.atTheBank('Open Test (Non-OAuth)', ['Continue']);
      await link(person);
    },
    ends: /^Goes to Test \(Non-OAuth\)/,
  },
  'by numbers, wrong at first': {
    async go(person) {
      await person.press('Enter details by hand');
      await person.isAt('Enter your account');
      await person.type('Routing number', '11000000');
      await person.type('Account number', '000123456789');
      await person.type('Account number again', '000123456789');
      await person.press('Continue');
      assert.equal(await isFocused(person.page.getByLabel('Routing number')), true);
      await person.type('Routing number', '110000000');
      await person.press('Continue');
      await depositsSent(person);
    },
    ends: 'Waiting for two small deposits',
  },
  'by hand, where no bank is found': {
    async go(person) {
      await person.type('Search banks', 'zephyrine');
      await person.press(/^Enter details by hand/);
      await person.isAt('Enter your account');
      await person.press('fill in a test account');
      await person.press('Continue');
      await depositsSent(person);
    },
    ends: 'Waiting for two small deposits',
  },
  'at another bank, where one is closed for maintenance': {
    async go(person) {
      await person.type('Search banks', 'down sched');
      await person.press(/^Down \(Scheduled\)/);
      await person.isAt('Down (Scheduled) is closed for maintenance');
      await person.press('Choose another bank');
      await person.isAt(PICKER);
      await person.press('Harbor Bank');
      await person.atTheBank('Open Harbor Bank', ['Continue', 'Allow']);
      await link(person);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'by hand, where no account can be paid': {
    async go(person) {
      await person.type('Search banks', 'invalid');
      await person.press(/^Invalid Payment Accounts/);
      await person.atTheBank('Open Invalid Payment Accounts', ['Continue', 'Allow']);
      await person.isAt('No account here can be paid');
      await person.press('Enter details by hand');
      await person.isAt('Enter your account');
      await person.press('fill in a test account');
      await person.press('Continue');
      await depositsSent(person);
    },
    ends: 'Waiting for two small deposits',
  },
  'in a second try, where the bank breaks off the first': {
    async go(person) {
      await person.type('Search banks', 'bank (non');
      await person.press(/^Bank \(Non-OAuth\)/);
      await person.atTheBank('Open Bank (Non-OAuth)', ['Continue'], [['Made-up password', 'error']]);
      await person.isAt('The sign-in didn’t go through');
      await person.press('Try again');
      await person.isAt('Sign in at Bank (Non-OAuth)');
      await person.atTheBank('Open Bank (Non-OAuth)', ['Continue', 'Continue'], [['Made-up password', 'mfa']]);
      await link(person);
    },
    ends: /^Goes to Bank \(Non-OAuth\)/,
  },
  'in a second window, where the first was left beside it': {
    async go(person) {
      await person.press('Harbor Bank');
      const popup = person.page.waitForEvent('popup');
      await person.press('Open Harbor Bank');
      await popup;
      await person.isAt('Finish in the Harbor Bank window');
      await person.press('Cancel sign-in');
      await person.isAt('Sign in at Harbor Bank');
      await person.atTheBank('Open Harbor Bank', ['Continue', 'Allow']);
      await link(person);
    },
    ends: 'Goes to Harbor Bank ••••6789',
  },
  'to its early end, once it was put off': {
    async go(person) {
      await person.press('Close');
      await person.isAt('Stop linking?');
      await person.press('Keep going');
      assert.equal(await isFocused(person.page.getByRole('button', { name: 'Close', exact: true })), true);
      await person.press('Close');
      await person.press('Stop and close');
    },
    ends: 'Waiting for a bank account',
  },
};

async function link(person: KeyboardPerson): Promise<void> {
  await person.isAt('Which account should be paid?');
  await person.press('Link this account');
  await person.isAt('Your account is linked');
  await person.press('Back to Loomhall');
}

async function depositsSent(person: KeyboardPerson): Promise<void> {
  await person.isAt('Almost done');
  await person.press('Back to Loomhall');
}

const PEOPLE: Record<string, Keys> = {
  'Tab and Enter': { next: 'Tab', press: 'Enter' },
  'Shift+Tab and the space bar': { next: 'Shift+Tab', press: 'Space' },
};

for (const [title, keys] of Object.entries(PEOPLE)) {
  describe(`with ${title} alone, and letters for fields, a person comes through`, { concurrency: 2 }, () => {
    let browser: Browser;
    before(async () => void (browser = await launchBrowser()));
    after(() => browser.close());

    for (const [way, { go, ends }] of Object.entries(WAYS)) {
      it(way, async (t) => {
        const { page, faults } = await openDemo(t, browser);
        const person = new KeyboardPerson(page, keys);
        await person.press('Link a bank account');
        await person.isAt('Link the account you want to be paid into');
        await person.press('What is shared');
        await person.isAt('What is shared with Loomhall');
        await person.press('Got it');
        assert.equal(await isFocused(page.getByRole('button', { name: 'What is shared' })), true);
        await person.press('I agree');
        await person.isAt(PICKER);

        await go(person);

        await seesGone(page.getByRole('dialog'));
        await sees(page.getByText(ends));
        assert.equal(await isFocused(page.locator('bank-account-token-collector')), true);
        assert.deepEqual(faults, []);
      });
    }
  });
}

describe('the other keys', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('choose among the accounts, and Escape asks before anything is lost', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    const person = new KeyboardPerson(page, PEOPLE['Tab and Enter']!);
    await person.press('Link a bank account');
    await person.press('I agree');
    await person.press('Harbor Bank');
    await person.atTheBank('Open Harbor Bank', ['Continue', 'Allow']);
    const chosen = page.getByRole('dialog').getByRole('radio', { checked: true });
    await person.goTo(chosen);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await person.isAt('Stop linking?');
    await page.keyboard.press('Escape');

    assert.equal(await isFocused(chosen), true);
    await person.press('Link this account');
    await person.press('Back to Loomhall');
    await sees(page.getByText('Goes to Harbor Bank ••••4321'));
    assert.deepEqual(faults, []);
  });
});
