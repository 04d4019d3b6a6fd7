/** Reports and shows how an opening ended. Downloaded beside the engine, at the first press. */
import { readError, type CollectorError } from '../contract/collector-error.js';
import { withMessage } from '../contract/with-message.js';
import { withTimeout } from '../contract/with-timeout.js';
import { adoptStyles } from '../design/adopt-styles.js';
import { loadElementWords, type ElementLanguage, type ElementOverrides } from '../locales/element/load.js';
import type { ErrorMessages } from '../locales/messages.js';
import { nameCause } from './load-failure.js';
import { outcome } from './outcome.styles.js';

export { loadLanguage } from '../locales/panes/load.js';
export { failedRow, linkedRow } from './rows.js';

/**
 * Turns a failure into an error that a page can act on and a user can read.
 * @param hasNextSecret whether the page provides a new client secret at the next press
 */
export async function explain(reason: unknown, messages: ErrorMessages, hasNextSecret: boolean): Promise<CollectorError> {
  const code = await nameCause((Object(reason) as { code?: unknown }).code);
  return withMessage(readError(code ? { code } : reason), messages, hasNextSecret);
}

/** Returns the element's words in a language, or in English if its download fails. */
export const wordsFor = (tag: string, overrides?: ElementOverrides): Promise<ElementLanguage> =>
  withTimeout(loadElementWords(tag, overrides)).catch(() => loadElementWords('en', overrides));

/** Gives the trigger the styles of an outcome. */
export const adoptOutcomeStyles = (root: ShadowRoot): void => adoptStyles(root, [outcome]);
