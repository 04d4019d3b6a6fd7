import { invalidRequest } from '../api-problem.js';

/** The version for requests without a `Stripe-Version` header: the one that the newest `stripe` package pins. */
export const NEWEST_VERSION = '2026-10-28.endive';

/** The first month of versions with names. Older versions are a date only. */
const FIRST_NAMED = '2024-09-30';
const FIRST = '2011-01-01';
const NAMED: Readonly<Record<string, readonly string[]>> = {
  acacia: ['2024-09-30', '2024-10-28', '2024-11-20', '2024-12-18', '2025-01-27', '2025-02-24'],
  basil: ['2025-03-31', '2025-04-30', '2025-05-28', '2025-06-30', '2025-07-30', '2025-08-27'],
  clover: ['2025-09-30', '2025-10-29', '2025-11-17', '2025-12-15', '2026-01-28', '2026-02-25'],
  dahlia: ['2026-03-25', '2026-04-22', '2026-05-27', '2026-06-24', '2026-07-29', '2026-08-26'],
  endive: ['2026-09-30', '2026-10-28'],
};

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Accepts published versions, and later months of the newest release, because they only add to it. */
function isVersion(text: string): boolean {
  const [, date = '', name] = /^(\d{4}-\d{2}-\d{2})(?:\.([a-z]+))?$/.exec(text) ?? [];
  if (!isDate(date)) return false;
  if (name === undefined) return date >= FIRST && date < FIRST_NAMED;
  const [newestDate = '', newestName] = NEWEST_VERSION.split('.');
  const isLater = name === newestName && date > newestDate;
  return isLater || (Object.hasOwn(NAMED, name) && (NAMED[name]?.includes(date) ?? false));
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

/** Returns whether a version is older than another. Versions begin with a date, so they compare as text. */
export const isBefore = (version: string, other: string): boolean => version.slice(0, 10) < other.slice(0, 10);
