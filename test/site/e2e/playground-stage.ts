import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startDemo } from '../../../demo/server/start-demo.js';
import { letAMomentPass, openPage, sees, type Stage } from './stage.js';

export interface Playground extends Stage {
  /** The page in the frame, with the element. */
  frame: FrameLocator;
}

/** Opens the playground of a demo of its own, with what an address says. */
export async function openPlayground(t: TestContext, browser: Browser, hash = ''): Promise<Playground> {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  return inFrame(await openPage(t, browser, `${demo.url}/playground${hash}`));
}

/** Waits until the page's own script has done its work. */
export async function inFrame(stage: Stage): Promise<Playground> {
  await sees(stage.page.getByLabel('theme'));
  return { ...stage, frame: stage.page.frameLocator('iframe') };
}

/** The HTML that the page offers to copy. */
export const htmlOf = (page: Page): Promise<string | null> => page.locator('[data-place=html]').textContent();

/** Where it is in the window, and how large; it has to be on screen. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

/** Presses a button in the frame with the pointer, once the person has seen it. */
export async function pressIn({ page, frame }: Pick<Playground, 'page' | 'frame'>, name: string | RegExp): Promise<void> {
  const button = frame.getByRole('button', { name, exact: true });
  await sees(button);
  await letAMomentPass(page);
  await button.click();
}

/** Links an account in the frame, from the trigger to the last pane and back. */
export async function linkInFrame({ page, frame }: Playground, trigger: string | RegExp = 'Link a bank account'): Promise<void> {
  const press = (name: string | RegExp): Promise<void> => pressIn({ page, frame }, name);
  await press(trigger);
  await press('I agree');
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
