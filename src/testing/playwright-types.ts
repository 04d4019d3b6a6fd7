import type { Role } from './driver.js';

/*
 * The members of Playwright's objects that the driver uses. With these types `@playwright/test`, `playwright` and `playwright-core`
 * all fit, in any version, and none of them is a dependency.
 */

interface TimeoutOptions {
  timeout?: number;
}

/** https://playwright.dev/docs/api/class-locator */
export interface PlaywrightLocator {
  and(locator: PlaywrightLocator): PlaywrightLocator;
  check(options: TimeoutOptions): Promise<void>;
  count(): Promise<number>;
  evaluate(pageFunction: (element: HTMLElement) => unknown): Promise<unknown>;
  evaluateHandle(pageFunction: (element: HTMLElement) => unknown): Promise<PlaywrightHandle>;
  fill(text: string, options: TimeoutOptions): Promise<void>;
  filter(options: { hasText: RegExp }): PlaywrightLocator;
  first(): PlaywrightLocator;
  getAttribute(name: string, options: TimeoutOptions): Promise<string | null>;
  getByRole(role: Role, options: { name?: RegExp; disabled?: boolean }): PlaywrightLocator;
  isVisible(): Promise<boolean>;
  locator(selector: string): PlaywrightLocator;
  or(locator: PlaywrightLocator): PlaywrightLocator;
  page(): PlaywrightPage;
  press(key: string, options: TimeoutOptions): Promise<void>;
  waitFor(options: TimeoutOptions & { state: 'attached' | 'visible' }): Promise<void>;
}

/** https://playwright.dev/docs/api/class-jshandle */
export interface PlaywrightHandle {
  evaluate(pageFunction: (value: unknown) => unknown): Promise<unknown>;
}

/** https://playwright.dev/docs/api/class-page */
export interface PlaywrightPage {
  isClosed(): boolean;
  locator(selector: string): PlaywrightLocator;
  waitForEvent(event: 'popup' | 'close', options: TimeoutOptions): Promise<PlaywrightPage>;
}
