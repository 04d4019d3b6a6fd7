import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startDemo } from '../../../demo/server/start-demo.js';
import { advanceClock, openPage, waitForVisible, type TestPage } from './test-page.js';

export interface Playground extends TestPage {
  /** The frame with the element. */
  frame: FrameLocator;
}

/** Starts a demo and opens its playground with the settings in `hash`. */
export async function openPlayground(t: TestContext, browser: Browser, hash = ''): Promise<Playground> {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  return waitForPlayground(await openPage(t, browser, `${demo.url}/playground${hash}`));
}

/** Waits until the playground's script has run. */
export async function waitForPlayground(testPage: TestPage): Promise<Playground> {
  await waitForVisible(testPage.page.getByLabel('theme', { exact: true }));
  return { ...testPage, frame: testPage.page.frameLocator('iframe') };
}

/** Returns the HTML that the page offers to copy. */
export const htmlOf = (page: Page): Promise<string | null> => page.locator('[data-ref=html]').textContent();

/** Returns the position and size of a visible element. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

/** Clicks a button in the frame once it is visible and accepts clicks. */
export async function pressIn({ page, frame }: Pick<Playground, 'page' | 'frame'>, name: string | RegExp): Promise<void> {
  const button = frame.getByRole('button', { name, exact: true });
  await waitForVisible(button);
  await advanceClock(page);
  await button.click();
}

/** Links an account in the frame, from the trigger to the last pane and back. */
export async function linkInFrame({ page, frame }: Playground, trigger: string | RegExp = 'Link a bank account'): Promise<void> {
  const press = (name: string | RegExp): Promise<void> => pressIn({ page, frame }, name);
  await press(trigger);
  await press('Agree and continue');
  await press('Harbor Bank');
  const opens = page.waitForEvent('popup');
  await press('Open Harbor Bank');
  const bank = await opens;
  const closes = bank.waitForEvent('close');
  for (const name of ['Continue', 'Allow']) await bank.getByRole('button', { name, exact: true }).click();
  await closes;
  await frame.getByRole('radio', { name: /6789|6 7 8 9/ }).check();
  await press('Link this account');
  await press(/^(Back to .+|Done)$/);
}
