import { invalidRequest } from '../api-problem.js';

export type Metadata = Record<string, string>;

const MAX_KEYS = 50;

/**
 * Returns metadata after a change: an empty value unsets its key, `null` unsets all of them.
 * @throws {ApiProblem} when there would be too many keys
 */
export function changedMetadata(before: Metadata, change: Metadata | null | undefined): Metadata {
  if (change === null) return {};
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '');
  if (merged.length > MAX_KEYS) {
    throw invalidRequest(400, null, `Metadata can have up to ${String(MAX_KEYS)} keys.`, 'metadata');
  }
  return Object.fromEntries(merged);
}
