import { slipsToPrefix } from './typing-distance.js';

/** Finds names by words that may be cut short or mistyped. */
export interface NameSearch {
  /** Places of the names that match, best first. */
  find(query: string, limit: number): number[];
}

/** One bank as it is searched: plain words only. */
export interface NameEntry {
  /** Its names, each as plain words with a space between them. */
  readonly spellings: readonly string[];
  /** All words of all names. */
  readonly words: readonly string[];
}

const FILLERS = new Set(['of', 'and', 'the']);
const NO_MATCH = 255;
/** Costs of a word: typed in full, cut short, mistyped (per slip). */
const CUT_SHORT = 1;
const PER_SLIP = 3;

// eslint-disable-next-line no-control-regex -- all of ASCII, its control characters included
const IS_ASCII = /^[\x00-\x7f]*$/;

const withoutAccents = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');

export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase();
  // Nearly all names are plain, and the plain pattern is much the faster one.
  const words = IS_ASCII.test(plain) ? plain.split(/[^a-z0-9]+/) : withoutAccents(plain).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !FILLERS.has(word));
}

export function entryOf(names: readonly string[]): NameEntry {
  const words = names.map(wordsOf);
  return { spellings: words.map((name) => name.join(' ')), words: words.flat() };
}

function slipsAllowed(typed: string): number {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}

function costOf(typed: string, word: string, isTypoAllowed: boolean): number {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return CUT_SHORT;
  const limit = isTypoAllowed ? slipsAllowed(typed) : 0;
  if (limit === 0) return NO_MATCH;
  const slips = slipsToPrefix(typed, word, limit);
  return slips > limit ? NO_MATCH : slips * PER_SLIP;
}

/**
 * Searches by vocabulary: thousands of names share a few hundred words, so only those are compared with what was typed, and each
 * word knows its names. That is what keeps typo tolerance below a millisecond without an index of letter groups.
 */
export function createNameSearch(entries: readonly NameEntry[]): NameSearch {
  const placesOf = new Map<string, number[]>();
  entries.forEach(({ words }, place) => {
    for (const word of words) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  });

  /** Costs by place; `NO_MATCH` where any word of the query is missing. */
  function costs(query: readonly string[], isTypoAllowed: boolean): Uint8Array {
    const total = new Uint8Array(entries.length);
    const best = new Uint8Array(entries.length);
    for (const typed of query) {
      best.fill(NO_MATCH);
      for (const [word, places] of placesOf) {
        const cost = costOf(typed, word, isTypoAllowed);
        if (cost === NO_MATCH) continue;
        for (const place of places) best[place] = Math.min(best[place] ?? NO_MATCH, cost);
      }
      for (let place = 0; place < total.length; place += 1) {
        total[place] = Math.min(NO_MATCH, (total[place] ?? 0) + (best[place] ?? NO_MATCH));
      }
    }
    return total;
  }

  /** 0 when a spelling is just what was typed, 1 when one begins with it, 2 otherwise. */
  function tierOf(place: number, typed: string): number {
    const begun = (entries[place]?.spellings ?? []).filter((spelling) => spelling.startsWith(typed));
    if (begun.length === 0) return 2;
    return begun.includes(typed) ? 0 : 1;
  }

  /** The cheapest places; among equals by tier, then in their own order. */
  function cheapest(query: readonly string[], total: Uint8Array, limit: number): number[] {
    const typed = query.join(' ');
    const buckets: number[][] = [];
    total.forEach((cost, place) => {
      if (cost === NO_MATCH) return;
      (buckets[cost * 3 + tierOf(place, typed)] ??= []).push(place);
    });
    return buckets.flat().slice(0, limit);
  }

  /** "harborbank": two known words without the space. */
  function parted(typed: string): string[] | undefined {
    for (let cut = 3; cut <= typed.length - 3; cut += 1) {
      const [front, back] = [typed.slice(0, cut), typed.slice(cut)];
      if (placesOf.has(front) && [...placesOf.keys()].some((word) => word.startsWith(back))) return [front, back];
    }
    return undefined;
  }

  return {
    find(query, limit) {
      const words = wordsOf(query).slice(0, 8);
      if (words.length === 0) return [];
      const exact = cheapest(words, costs(words, false), limit);
      if (exact.length > 0) return exact;
      const mistyped = cheapest(words, costs(words, true), limit);
      if (mistyped.length > 0) return mistyped;
      const parts = words.flatMap((word) => parted(word) ?? [word]);
      return parts.length === words.length ? [] : cheapest(parts, costs(parts, false), limit);
    },
  };
}
