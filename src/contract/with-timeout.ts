/** Longest wait for a download, or for the page's own server, in milliseconds. */
const TIMEOUT = 30_000;

/** Rejects if `promise` takes longer than 30 s. */
export const withTimeout = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([promise, new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT))]);
