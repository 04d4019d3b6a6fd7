const LONGEST_TEXT = 120;
/** Controls, zero-width characters and bidirectional overrides: none belongs in a name. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text that a person will read. */
export function clean(text: string): string {
  const printable = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(UNPRINTABLE, '')
    .trim();
  return printable.length > LONGEST_TEXT ? `${printable.slice(0, LONGEST_TEXT - 1)}…` : printable;
}
