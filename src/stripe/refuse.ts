import type { CollectorErrorCode } from '../contract/collector-error.js';

/** Throws a failure of ours: an error with nothing in it but a code. */
export function refuse(code: CollectorErrorCode): never {
  throw Object.assign(new Error(code), { code });
}
