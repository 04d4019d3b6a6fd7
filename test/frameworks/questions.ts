import type { Locator, Page } from 'playwright-core';

/** What a team asks of an element before it takes it, in the words of the table in demo/frameworks/README.md. */
export const QUESTIONS = [
  'links an account',
  'attributes',
  'booleans',
  'objects',
  'functions',
  'kebab-case events',
  'camelCase events',
  'children',
  'shown by a condition',
  'removed in mid-flow',
  'types',
] as const;

export type Question = (typeof QUESTIONS)[number];

export const collectorIn = (page: Page): Locator => page.locator('bank-account-token-collector');

/** What the page says of the last thing that happened. */
export const news = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

/** The element's settings as the framework has left them. */
export const settingsOf = (page: Page) =>
  collectorIn(page).evaluate((element) => {
    const { stripeAccount, theme, disabled } = element as HTMLElementTagNameMap['bank-account-token-collector'];
    return { stripeAccount, theme, disabled };
  });

/** Counts the exits that the element tells, even where nobody can hear it but itself. */
export async function countExits(page: Page): Promise<() => Promise<number>> {
  const exits = await collectorIn(page).evaluateHandle((element) => {
    const heard: Event[] = [];
    element.addEventListener('flow-exited', (event) => heard.push(event));
    return heard;
  });
  return () => exits.evaluate((heard) => heard.length);
}
