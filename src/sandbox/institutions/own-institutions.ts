import * as v from 'valibot';
import { accountsFromName } from './account-sets.js';
import { type Bank, bank, colourFor } from './bank.js';

/** A bank for `createSandbox({ institutions })`. An institution as Stripe's API sends it fits. Unknown keys are ignored. */
export interface SandboxInstitution {
  /** 1–100 characters of `A–Z`, `a–z`, `0–9`, `_` and `-`, such as `bcinst_northwind`. Each id may occur once. */
  id: string;
  /** 1–120 characters. Names may repeat. The same name always has the same accounts. */
  name: string;
  /** Other names that the search finds. Default: none. */
  aliases?: readonly string[] | undefined;
  /** `https:` or `http:` address of the bank's site. Default `null`. */
  url?: string | null | undefined;
  /** `default` is the address of a square picture: `https:`, or `data:` with an SVG, PNG, WebP or JPEG image. Default `null`: no picture. */
  icon?: { default: string } | null | undefined;
  /** Shown before a search, in the order of the list. If none is featured, the first eight are. Default false. */
  featured?: boolean | undefined;
}

const FEATURED_COUNT = 8;

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
const name = v.pipe(v.string('must be a string'), v.regex(/\S/, 'must not be empty'), v.maxLength(120, 'is too long'));

const institution = v.object(
  {
    id: v.pipe(v.string('must be a string'), v.regex(/^[\w-]{1,100}$/, 'must be 1–100 letters, digits, _ or -')),
    name,
    aliases: v.optional(v.array(name, 'must be a list'), []),
    url: v.optional(v.nullable(v.pipe(v.string('must be a string'), v.check(isWebAddress, 'must be an http(s) address'))), null),
    icon: v.optional(
      v.nullable(
        v.object(
          {
            default: v.pipe(
              v.string('must be a string'),
              v.regex(/^(https:\/\/|data:image\/(svg\+xml|png|webp|jpeg)[;,])/i, 'must be an https: or data:image/ address'),
            ),
          },
          'must be an object',
        ),
      ),
      null,
    ),
    featured: v.optional(v.boolean('must be true or false'), false),
  },
  'must be an object',
);

function messageFor({ path, received, message }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`));
  return `institutions${keys.join('')} ${received === 'undefined' ? 'is missing' : message}.`;
}

/**
 * Checks the institutions and returns them as banks. Users sign in on the bank's own page.
 * @param taken ids that the sandbox uses itself
 * @throws {TypeError} which names the first institution that is refused, and why
 */
export function banksFrom(institutions: unknown, taken: ReadonlySet<string>): Bank[] {
  const result = v.safeParse(v.array(institution, 'must be a list'), institutions, { abortEarly: true });
  if (!result.success) throw new TypeError(messageFor(result.issues[0]));
  const isFirstFeatured = !result.output.some(({ featured }) => featured);
  const ids = new Set(taken);
  return result.output.map(({ featured, icon, ...rest }, position) => {
    if (ids.has(rest.id)) throw new TypeError(`institutions[${String(position)}].id is already in use: ${rest.id}.`);
    ids.add(rest.id);
    const isFeatured = isFirstFeatured ? position < FEATURED_COUNT : featured;
    return bank({
      ...rest,
      icon: icon?.default ?? null,
      colour: colourFor(rest.name),
      featuredOrder: isFeatured ? position : null,
      accounts: () => accountsFromName(rest.name),
    });
  });
}
