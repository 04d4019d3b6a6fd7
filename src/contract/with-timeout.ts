/** Longest wait for a download, or for the page's own server, in milliseconds. */
const LONGEST_WAIT = 30_000;

/**
 * Waits for a promise that may never settle.
 * @param reason what the result rejects with after `milliseconds`
 */
export const withTimeout = <Value>(promise: PromiseLike<Value>, milliseconds = LONGEST_WAIT, reason?: unknown): Promise<Value> =>
  Promise.race([promise, new Promise<never>((_, reject) => setTimeout(reject, milliseconds, reason))]);
