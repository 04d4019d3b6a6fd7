import { isForDeveloper, type CollectorError } from '../contract/collector-error.js';

const logged = new Set<string>();

/**
 * Logs the message of an error that only a developer can fix, once a page, because the trigger does not show it. Such a message is a
 * constant: it contains no secret, no token and nothing that the page passed.
 */
export function logForDeveloper(error: CollectorError): void {
  const { code, message } = error;
  // A page that cancels `flow-opening` does so on purpose.
  if (!isForDeveloper(error) || code === 'opening_prevented' || logged.has(code)) return;
  logged.add(code);
  // eslint-disable-next-line no-console -- the user does not read it
  console.warn(`<bank-account-token-collector> ${message} (${code})`);
}
