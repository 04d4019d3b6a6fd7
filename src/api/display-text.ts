const LONGEST_TEXT = 120;
/** Control characters, zero-width characters and bidirectional overrides. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Returns a text that is safe to show: without invisible characters, and at most 120 characters long. */
export function clean(text: string): string {
  const printable = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(UNPRINTABLE, '')
    .trim();
  return printable.length > LONGEST_TEXT ? `${printable.slice(0, LONGEST_TEXT - 1)}…` : printable;
}
