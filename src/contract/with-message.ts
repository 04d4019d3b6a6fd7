import type { ErrorMessages } from '../locales/messages.js';
import type { CollectorError } from './collector-error.js';
import { isOwnCode, kindOf, type DeveloperErrorCode, type UserErrorCode } from './error-codes.js';
import { withTimeout } from './with-timeout.js';

/** Resolves with the message for the developer. Without a connection, only the code is known. */
const messageForDeveloper = (code: DeveloperErrorCode | 'refused'): Promise<string> =>
  withTimeout(import('../development/error-messages.js')).then(
    ({ developerMessages }) => developerMessages[code],
    () => `Error code: ${code}`,
  );

/**
 * Resolves with the error and its messages. If only a developer can fix it, the user reads that linking is not available.
 * @param hasNextSecret whether the page provides a new client secret at the next press
 */
export async function withMessage(
  error: CollectorError,
  messages: ErrorMessages,
  hasNextSecret = false,
): Promise<CollectorError> {
  const code = isOwnCode(error.code) ? error.code : 'unexpected_error';
  const { isForDeveloper, needsNewSecret } = kindOf(code);
  const recoverable = error.recoverable || Boolean(needsNewSecret && hasNextSecret);
  // A message that the error has already is for the user.
  if (!error.message && (isForDeveloper || (code === 'unexpected_error' && !recoverable))) {
    const message = await messageForDeveloper(isForDeveloper ? (code as DeveloperErrorCode) : 'refused');
    return { ...error, recoverable, message, displayMessage: messages.unavailable };
  }
  const sentence = error.message || messages[code as UserErrorCode];
  const message = needsNewSecret && !hasNextSecret ? messages.reload(sentence) : sentence;
  return { ...error, recoverable, message, displayMessage: message };
}
