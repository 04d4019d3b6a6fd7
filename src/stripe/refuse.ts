import type { CollectorErrorCode } from '../contract/error-codes.js';

/** Throws a failure of ours: an error with nothing in it but a code. */
export function refuse(code: CollectorErrorCode): never {
  throw Object.assign(new Error(code), { code });
}
