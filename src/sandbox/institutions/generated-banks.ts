import { hashOf } from '../random.js';
import { accountsFromName } from './account-sets.js';
import { type Bank, bank } from './bank.js';
import { type NameEntry, wordsOf } from './name-search.js';
import { FIRST_WORDS, KINDS, TOWNS } from './name-words.js';

const ID_PREFIX = 'bcinst_directory_';
const COLOURS = ['#1e4e79', '#4a3b63', '#35613a', '#8a3324', '#20565f', '#7b4a25', '#22333b', '#5b3a8c'] as const;

/** How many banks are only names until somebody chooses one. */
export const GENERATED_COUNT = FIRST_WORDS.length * TOWNS.length;

function pick<Item>(items: readonly [Item, ...Item[]], number: number): Item {
  return items[number % items.length] ?? items[0];
}

interface Parts {
  first: string;
  town: string;
  kind: string;
  isTownFirst: boolean;
}

/** What the name at a place is made of: always the same, and at no other place. */
function partsAt(place: number): Parts {
  const first = FIRST_WORDS[Math.floor(place / TOWNS.length)] ?? '';
  const town = TOWNS[place % TOWNS.length] ?? '';
  const number = hashOf(`${first} ${town}`);
  return { first, town, kind: pick(KINDS, number), isTownFirst: number % 3 === 0 };
}

export function generatedName(place: number): string {
  const { first, town, kind, isTownFirst } = partsAt(place);
  return isTownFirst ? `${town} ${first} ${kind}` : `${first} ${kind} of ${town}`;
}

/**
 * How the name at a place is searched. Taking thousands of whole names apart would cost the first search a tenth of a second; the few
 * hundred parts cost nothing.
 */
export function generatedEntries(): NameEntry[] {
  const wordsOfPart = new Map([...FIRST_WORDS, ...TOWNS, ...KINDS].map((part) => [part, wordsOf(part)]));
  return Array.from({ length: GENERATED_COUNT }, (_, place) => {
    const { first, town, kind, isTownFirst } = partsAt(place);
    const order = isTownFirst ? [town, first, kind] : [first, kind, town];
    const words = order.flatMap((part) => wordsOfPart.get(part) ?? []);
    return { spellings: [words.join(' ')], words };
  });
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '');
}

/** Every seventh has no OAuth: its sign-in is the aggregator's form. */
export function generatedBank(place: number): Bank {
  const name = generatedName(place);
  const number = hashOf(name);
  return bank({
    id: `${ID_PREFIX}${String(place)}`,
    name,
    url: `https://${slugOf(name)}.example`,
    colour: pick(COLOURS, number),
    isOauth: number % 7 !== 0,
    accounts: () => accountsFromName(name),
  });
}

/** The bank behind an id, if it is one of these. */
export function findGenerated(id: string): Bank | undefined {
  const digits = id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : '';
  const isPlace = /^(0|[1-9]\d{0,5})$/.test(digits) && Number(digits) < GENERATED_COUNT;
  return isPlace ? generatedBank(Number(digits)) : undefined;
}
