import uFuzzy from '@leeoniya/ufuzzy';

/** Finds names by words that may be cut short or mistyped. */
export interface NameSearch {
  /** Returns the positions of the names that match, best first. */
  find(query: string, limit: number): number[];
}

/**
 * Tolerates one typing error a word: a letter too many, missing, wrong, or two swapped. A word is compared with the beginnings of words
 * only. The library's enums are ambient `const enum`s, which `verbatimModuleSyntax` can't read, so their values are written out.
 */
const TOLERANCE = { intraMode: 1, interLft: 2 } as unknown as uFuzzy.Options;
const fuzzy = new uFuzzy(TOLERANCE);

const FILLERS = new Set(['of', 'and', 'the']);
const MAX_WORDS = 8;

/** Splits a text into lowercase words without accents, and drops the words that people leave out. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !FILLERS.has(word));
}

/** All spellings of one name as one text, such as `| down scheduled | down bank scheduled |`. */
function searchedText(spellings: readonly string[]): string {
  return `| ${spellings.map((spelling) => wordsOf(spelling).join(' ')).join(' | ')} |`;
}

/** Returns every split of "harborbank" into two words of at least three letters. */
function splitsOf(word: string): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => [word.slice(0, index + 3), word.slice(index + 3)]);
}

/** Returns a smaller number for a better match: words typed in full first, then the very name, then its beginning. */
function rankOf(text: string, words: readonly string[]): number {
  const query = words.join(' ');
  const unfinished = words.filter((word) => !text.includes(` ${word} `)).length;
  if (text.includes(`| ${query} |`)) return unfinished * 3;
  return unfinished * 3 + (text.includes(`| ${query}`) ? 1 : 2);
}

/**
 * Creates a search over names, each with all its spellings. Of equal matches, the earlier name comes first.
 * @see https://github.com/leeoniya/uFuzzy
 */
export function createNameSearch(names: readonly (readonly string[])[]): NameSearch {
  const texts = names.map(searchedText);
  const everyPosition = texts.map((_, position) => position);

  function withBeginnings(words: readonly string[]): number[] {
    return everyPosition.filter((position) => words.every((word) => texts[position]?.includes(` ${word}`)));
  }

  function withTypos(words: readonly string[]): number[] {
    return words.reduce((positions, word) => fuzzy.filter(texts, word, positions) ?? [], everyPosition);
  }

  function ranked(positions: readonly number[], words: readonly string[], limit: number): number[] {
    const ranks = positions.map((position) => ({ position, rank: rankOf(texts[position] ?? '', words) }));
    ranks.sort((one, other) => one.rank - other.rank);
    return ranks.slice(0, limit).map(({ position }) => position);
  }

  return {
    find(query, limit) {
      const words = wordsOf(query).slice(0, MAX_WORDS);
      if (words.length === 0) return [];
      const exact = withBeginnings(words);
      if (exact.length > 0) return ranked(exact, words, limit);
      const mistyped = withTypos(words);
      if (mistyped.length > 0) return ranked(mistyped, words, limit);
      const [onlyWord = '', ...rest] = words;
      const split = rest.length > 0 ? undefined : splitsOf(onlyWord).find((pair) => withBeginnings(pair).length > 0);
      return split ? ranked(withBeginnings(split), split, limit) : [];
    },
  };
}
