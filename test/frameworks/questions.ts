import type { Locator, Page } from 'playwright-core';

/** What a team wants to know before it adopts an element. These are the columns of the table in demo/frameworks/README.md. */
export const QUESTIONS = [
  'links an account',
  'attributes',
  'booleans',
  'objects',
  'functions',
  'kebab-case events',
  'camelCase events',
  'children',
  'conditional rendering',
  'removal during the flow',
  'types',
] as const;

export type Question = (typeof QUESTIONS)[number];

export const collectorIn = (page: Page): Locator => page.locator('bank-account-token-collector');

/** Finds the page's status message. */
export const statusMessage = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

/** Returns the settings that the framework passed to the element. */
export const settingsOf = (page: Page) =>
  collectorIn(page).evaluate((element) => {
    const { stripeAccount, theme, disabled } = element as HTMLElementTagNameMap['bank-account-token-collector'];
    return { stripeAccount, theme, disabled };
  });

/** Counts the element's exits. Listens on the element itself, because events of a removed element do not reach the page. */
export async function countExits(page: Page): Promise<() => Promise<number>> {
  const exits = await collectorIn(page).evaluateHandle((element) => {
    const events: Event[] = [];
    element.addEventListener('flow-exited', (event) => events.push(event));
    return events;
  });
  return () => exits.evaluate((events) => events.length);
}
