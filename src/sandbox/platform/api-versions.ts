import { invalidRequest } from '../problem.js';

/** The version that a request without a `Stripe-Version` header is answered in: the one that the newest `stripe` package pins. */
export const NEWEST_VERSION = '2026-10-28.endive';

/** The releases since versions have names, with their first dates. Before the first one, a version is a date alone. */
const RELEASES: readonly (readonly [name: string, since: string])[] = [
  ['acacia', '2024-09-30'],
  ['basil', '2025-03-31'],
  ['clover', '2025-09-30'],
  ['dahlia', '2026-03-25'],
  ['endive', '2026-09-30'],
];
const FIRST_VERSION = '2011-01-01';

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Months of a named release may come that the sandbox hasn't heard of yet: they only add to it, so they are taken. */
function isVersion(text: string): boolean {
  const [, date = '', name] = /^(\d{4}-\d{2}-\d{2})(?:\.([a-z]+))?$/.exec(text) ?? [];
  if (!isDate(date) || date < FIRST_VERSION) return false;
  return name === RELEASES.findLast(([, since]) => since <= date)?.[0];
}

/**
 * Reads the `Stripe-Version` header.
 * @see https://docs.stripe.com/api/versioning
 */
export function versionOf(request: Request): string {
  const version = request.headers.get('stripe-version') ?? NEWEST_VERSION;
  if (isVersion(version)) return version;
  const message = `Invalid Stripe API version. A version is a date with the name of its release, such as ${NEWEST_VERSION}.`;
  throw invalidRequest(400, null, message);
}

/** Whether a version is older than another. Dates come first, so they compare as text. */
export const isBefore = (version: string, other: string): boolean => version.slice(0, 10) < other.slice(0, 10);
