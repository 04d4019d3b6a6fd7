import type { Page } from 'playwright-core';
import { letAMomentPass, sees, seesGone } from './stage.js';

/** Presses a button with the pointer, once the person has seen it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await sees(button);
  await letAMomentPass(page);
  await button.click();
}

/** Presses the trigger and waits for the first pane. */
export async function openFlow(page: Page, trigger: string | RegExp = 'Link a bank account'): Promise<void> {
  await press(page, trigger);
  await sees(page.getByRole('heading', { name: 'Link the account you want to be paid into' }));
}

/** From the first pane to the pane that opens the bank's window. */
export async function chooseHarborBank(page: Page): Promise<void> {
  await press(page, 'I agree');
  await press(page, 'Harbor Bank');
  await sees(page.getByRole('heading', { name: 'Sign in at Harbor Bank' }));
}

/** Opens the bank's real window, signs in there and allows it; the window closes by itself. */
export async function signInAtTheBank(page: Page): Promise<void> {
  const opens = page.waitForEvent('popup');
  await press(page, 'Open Harbor Bank');
  const bank = await opens;
  const closes = bank.waitForEvent('close');
  await press(bank, 'Continue');
  await press(bank, 'Allow');
  await closes;
}

/** Takes the account that is offered first and goes back to the page. */
export async function pickTheAccount(page: Page, back: string | RegExp = 'Back to Loomhall'): Promise<void> {
  await page.getByRole('radio', { name: /6789|6 7 8 9/ }).check();
  await press(page, 'Link this account');
  await sees(page.getByRole('heading', { name: 'Your account is linked' }));
  await press(page, back);
  await seesGone(page.getByRole('dialog'));
}

/** The whole way from the trigger back to the page. */
export async function linkHarborBank(page: Page): Promise<void> {
  await openFlow(page);
  await chooseHarborBank(page);
  await signInAtTheBank(page);
  await pickTheAccount(page);
}
