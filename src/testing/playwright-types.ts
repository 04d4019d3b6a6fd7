import type { Role } from './driver.js';

/*
 * As much of Playwright's objects as the driver needs, so that those of `@playwright/test`, `playwright` and `playwright-core` all
 * fit, in whatever version a project has, and none of them is a dependency.
 */

interface Patience {
  timeout?: number;
}

/** https://playwright.dev/docs/api/class-locator */
export interface PlaywrightLocator {
  and(locator: PlaywrightLocator): PlaywrightLocator;
  check(options: Patience): Promise<void>;
  count(): Promise<number>;
  evaluate(pageFunction: (element: HTMLElement) => unknown): Promise<unknown>;
  evaluateHandle(pageFunction: (element: HTMLElement) => unknown): Promise<PlaywrightHandle>;
  fill(text: string, options: Patience): Promise<void>;
  filter(options: { hasText: RegExp }): PlaywrightLocator;
  first(): PlaywrightLocator;
  getAttribute(name: string, options: Patience): Promise<string | null>;
  getByRole(role: Role, options: { name?: RegExp; disabled?: boolean }): PlaywrightLocator;
  isVisible(): Promise<boolean>;
  locator(selector: string): PlaywrightLocator;
  or(locator: PlaywrightLocator): PlaywrightLocator;
  page(): PlaywrightPage;
  press(key: string, options: Patience): Promise<void>;
  waitFor(options: Patience & { state: 'attached' | 'visible' }): Promise<void>;
}

/** https://playwright.dev/docs/api/class-jshandle */
export interface PlaywrightHandle {
  evaluate(pageFunction: (value: unknown) => unknown): Promise<unknown>;
}

/** https://playwright.dev/docs/api/class-page */
export interface PlaywrightPage {
  isClosed(): boolean;
  locator(selector: string): PlaywrightLocator;
  waitForEvent(event: 'popup' | 'close', options: Patience): Promise<PlaywrightPage>;
}
