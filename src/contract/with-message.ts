import type { ErrorMessages } from '../locales/messages.js';
import type { CollectorError } from './collector-error.js';
import { isOwnCode, kindOf } from './error-codes.js';

/**
 * Returns the error with a message in the user's language.
 * @param hasNextSecret whether the page provides a new client secret at the next press
 */
export function withMessage(error: CollectorError, messages: ErrorMessages, hasNextSecret = false): CollectorError {
  const code = isOwnCode(error.code) ? error.code : 'unexpected_error';
  const { needsNewSecret = false } = kindOf(code);
  const sentence = code === 'unexpected_error' && !error.recoverable ? messages.unavailable : messages[code];
  return {
    ...error,
    recoverable: error.recoverable || (needsNewSecret && hasNextSecret),
    message: error.message || (needsNewSecret && !hasNextSecret ? messages.reload(sentence) : sentence),
  };
}
