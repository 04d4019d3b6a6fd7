import type { Locator, Page } from 'playwright-core';
import { letAMomentPass, sees, seesGone } from './stage.js';

/** What stands above a pane or a sheet: where the person is. */
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

/** Presses a button with the pointer, once the person has seen it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await sees(button);
  await letAMomentPass(page);
  await button.click();
}

/** Presses the trigger and waits for the first pane. */
export async function openFlow(page: Page, trigger: string | RegExp = 'Link a bank account'): Promise<void> {
  await press(page, trigger);
  await sees(heading(page, 'Link the account you want to be paid into'));
}

/** From the first pane to the banks. */
export async function agree(page: Page): Promise<void> {
  await press(page, 'I agree');
  await sees(heading(page, 'Which bank do you use?'));
}

/** Types into the search of the banks. */
export const search = (page: Page, text: string): Promise<void> =>
  page.getByRole('searchbox', { name: 'Search banks' }).fill(text);

/** From the first pane to the pane that opens the bank's window. */
export async function chooseHarborBank(page: Page): Promise<void> {
  await agree(page);
  await press(page, 'Harbor Bank');
  await sees(heading(page, 'Sign in at Harbor Bank'));
}

/** From the first pane to a bank that is found by typing, and chosen. */
export async function searchAndChoose(page: Page, bank: string): Promise<void> {
  await agree(page);
  await search(page, bank);
  await press(page, bank);
}

/** Opens the bank's real window. */
export async function openBank(page: Page, name = 'Harbor Bank'): Promise<Page> {
  const opens = page.waitForEvent('popup');
  await press(page, `Open ${name}`);
  return opens;
}

/** Signs in on the bank's own pages and allows it; the window closes by itself. */
export async function allowAt(bank: Page): Promise<void> {
  const closes = bank.waitForEvent('close');
  await press(bank, 'Continue');
  await press(bank, 'Allow');
  await closes;
}

/** Opens the bank's real window, signs in there and allows it. */
export async function signInAtTheBank(page: Page, name?: string): Promise<void> {
  await allowAt(await openBank(page, name));
}

/** Goes back to the page from the last pane. */
export async function goBack(page: Page, back: string | RegExp = 'Back to Loomhall'): Promise<void> {
  await press(page, back);
  await seesGone(page.getByRole('dialog'));
}

/** Takes the account that is offered first and goes back to the page. */
export async function pickTheAccount(page: Page, back?: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: /6789|6 7 8 9/ }).check();
  await press(page, 'Link this account');
  await sees(heading(page, 'Your account is linked'));
  await goBack(page, back);
}

/** The whole way from the trigger back to the page. */
export async function linkHarborBank(page: Page): Promise<void> {
  await openFlow(page);
  await chooseHarborBank(page);
  await signInAtTheBank(page);
  await pickTheAccount(page);
}

/** The outcome events in the page's log. */
export const outcomes = (page: Page): Promise<string[]> => page.locator('.log li.outcome code').allTextContents();
