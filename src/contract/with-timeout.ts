/** Longest wait for a download, or for the page's own server, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** Waits, but not for ever: rejects when it takes too long. */
export const inTime = <Value>(answer: Promise<Value>): Promise<Value> =>
  Promise.race([answer, new Promise<never>((_, reject) => setTimeout(reject, LONGEST_WAIT))]);
