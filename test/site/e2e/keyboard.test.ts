import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

describe('linking with only the keyboard', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('leads from the trigger to the payout account and back to the trigger', async (t) => {
    const { page } = await openDemo(t, browser);
    await waitForVisible(page.getByText('Waiting for a bank account'));

    await press(page, button(page, 'Link a bank account'));
    await press(page, button(page, 'Agree and continue'));
    await press(page, button(page, 'Harbor Bank'));
    const opens = page.waitForEvent('popup');
    await press(page, button(page, 'Open Harbor Bank'));
    const bank = await opens;
    const closes = bank.waitForEvent('close');
    await press(bank, button(bank, 'Continue'));
    await press(bank, button(bank, 'Allow'));
    await closes;
    await tabTo(page, page.getByRole('dialog').getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await press(page, button(page, 'Link this account'));
    await press(page, button(page, 'Back to Loomhall'));

    await waitForVisible(page.getByText('Goes to Harbor Bank ••••4321'));
    assert.equal(await isFocused(button(page, /Change/)), true);
  });

  it('moves from the search to the results and back with the arrow keys', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    await press(page, button(page, 'Link a bank account'));
    await press(page, button(page, 'Agree and continue'));
    const field = page.getByRole('searchbox');
    await tabTo(page, field);
    await page.keyboard.type('test');
    const results = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await waitForVisible(page.getByRole('button', { name: /^Test \(OAuth\)/ }));

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const isAtSecond = await isFocused(results.nth(1));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');

    assert.equal(isAtSecond, true);
    assert.equal(await isFocused(field), true);
    assert.equal(await field.inputValue(), 'test');
    assert.deepEqual(faults, []);
  });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Moves to a control with Tab and presses it with Enter. */
async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, control: Locator): Promise<void> {
  await waitForVisible(control);
  for (let stop = 0; stop < 40; stop++) {
    if (await isFocused(control)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reached ${String(control)}`);
}

const isFocused = (control: Locator): Promise<boolean> => control.evaluate((element) => element.matches(':focus'));
