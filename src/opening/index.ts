/** Runs the engine of an opening, and reports and shows the outcome. Downloaded on hover, on focus or at the press. */
import { readError, type CollectorError } from '../contract/collector-error.js';
import { withMessage } from '../contract/with-message.js';
import type { ErrorMessages } from '../locales/messages.js';
import { nameCause } from './load-failure.js';
import { logForDeveloper } from './log-for-developer.js';

export { loadElementWords } from '../locales/element/load.js';
export { loadEngine, runEngine } from './engine-run.js';
export { TokenHandover } from './token-handover.js';

/**
 * Turns a failure into an error that a page can act on and a user can read. Logs it if only a developer can fix it.
 * @param hasNextSecret whether the page provides a new client secret at the next press
 */
export async function explain(reason: unknown, messages: ErrorMessages, hasNextSecret: boolean): Promise<CollectorError> {
  const code = await nameCause((Object(reason) as { code?: unknown }).code);
  const error = await withMessage(readError(code ? { code } : reason), messages, hasNextSecret);
  logForDeveloper(error);
  return error;
}
