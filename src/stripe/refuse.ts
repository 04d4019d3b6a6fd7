import type { CollectorErrorCode } from '../contract/collector-error.js';

/** Throws an error with this `code`. */
export function refuse(code: CollectorErrorCode): never {
  throw Object.assign(new Error(code), { code });
}
