import type { ErrorMessages } from '../locales/messages.js';
import type { CollectorError } from './collector-error.js';
import { isOwnCode, kindOf, type UserErrorCode } from './error-codes.js';

/** The developer's message for an error with a code of Stripe's. Stripe's own message may contain the client secret. */
const REFUSED = 'The request was refused. The reason is in `error.cause`.';

/**
 * Returns the error with its messages. If only a developer can fix it, the user reads that linking is not available.
 * @param hasNextSecret whether the page provides a new client secret at the next press
 */
export function withMessage(error: CollectorError, messages: ErrorMessages, hasNextSecret = false): CollectorError {
  const code = isOwnCode(error.code) ? error.code : 'unexpected_error';
  const kind = kindOf(code);
  const { needsNewSecret = false } = kind;
  const forDeveloper = code === 'unexpected_error' && !error.recoverable ? REFUSED : kind.forDeveloper;
  const recoverable = error.recoverable || (needsNewSecret && hasNextSecret);
  if (error.message) return { ...error, recoverable, displayMessage: error.message };
  if (forDeveloper) return { ...error, recoverable, message: forDeveloper, displayMessage: messages.unavailable };
  const sentence = messages[code as UserErrorCode];
  const message = needsNewSecret && !hasNextSecret ? messages.reload(sentence) : sentence;
  return { ...error, recoverable, message, displayMessage: message };
}
