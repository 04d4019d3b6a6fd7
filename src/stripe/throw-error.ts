import type { CollectorErrorCode } from '../contract/error-codes.js';

/** Throws an error with this `code`. */
export function throwError(code: CollectorErrorCode): never {
  throw Object.assign(new Error(code), { code });
}
