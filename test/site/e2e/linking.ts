import type { Locator, Page } from 'playwright-core';
import { advanceClock, waitForVisible, waitForHidden } from './test-page.js';

/** Finds the heading of a pane or a sheet. */
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

/** Clicks a button once it is visible and accepts clicks. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await waitForVisible(button);
  await advanceClock(page);
  await button.click();
}

/** Presses the trigger and waits for the first pane. */
export async function openFlow(page: Page, trigger: string | RegExp = 'Link a bank account'): Promise<void> {
  await press(page, trigger);
  await waitForVisible(heading(page, 'Link the account you want to be paid into'));
}

/** Agrees on the first pane, and waits for the institution picker. */
export async function agree(page: Page): Promise<void> {
  await press(page, 'Agree and continue');
  await waitForVisible(heading(page, 'Which bank do you use?'));
}

/** Types into the search for a bank. */
export const search = (page: Page, text: string): Promise<void> =>
  page.getByRole('searchbox', { name: 'Search banks' }).fill(text);

/** Goes from the first pane to the pane that opens Harbor Bank's window. */
export async function chooseHarborBank(page: Page): Promise<void> {
  await agree(page);
  await press(page, 'Harbor Bank');
  await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
}

/** Goes from the first pane to the institution picker, searches for a bank and chooses it. */
export async function searchAndChoose(page: Page, bank: string): Promise<void> {
  await agree(page);
  await search(page, bank);
  await press(page, bank);
}

/** Opens the bank's window. */
export async function openBank(page: Page, name = 'Harbor Bank'): Promise<Page> {
  const opens = page.waitForEvent('popup');
  await press(page, `Open ${name}`);
  return opens;
}

/** Signs in on the bank's pages and allows sharing. Resolves once the window has closed. */
export async function signInAndAllow(bank: Page): Promise<void> {
  const closes = bank.waitForEvent('close');
  await press(bank, 'Continue');
  await press(bank, 'Allow');
  await closes;
}

/** Opens the bank's window, signs in and allows sharing. */
export async function signInAtBank(page: Page, name?: string): Promise<void> {
  await signInAndAllow(await openBank(page, name));
}

/** Returns to the page from the last pane. */
export async function returnToPage(page: Page, back: string | RegExp = 'Back to Loomhall'): Promise<void> {
  await press(page, back);
  await waitForHidden(page.getByRole('dialog'));
}

/** Selects the account ••••6789, links it and returns to the page. */
export async function pickAccount(page: Page, back?: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: /6789|6 7 8 9/ }).check();
  await press(page, 'Link this account');
  await waitForVisible(heading(page, 'Your account is linked'));
  await returnToPage(page, back);
}

/** Links an account at Harbor Bank, from the trigger back to the page. */
export async function linkHarborBank(page: Page, trigger?: string | RegExp): Promise<void> {
  await openFlow(page, trigger);
  await chooseHarborBank(page);
  await signInAtBank(page);
  await pickAccount(page);
}

/** Returns the outcome events in the page's log. */
export const outcomes = (page: Page): Promise<string[]> => page.locator('.log li.outcome code').allTextContents();
