/**
 * The forms of a text with a number, which replaces `#`. `zero` and `one` always apply to 0 and 1, even in languages whose plural rules
 * have no such category.
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Returns a function that formats a text for a number. With `isMore` the number is a minimum: `20+`. */
export type Plural = (forms: PluralForms) => (n: number, isMore?: boolean) => string;

/**
 * Returns a formatter that follows a language's plural rules.
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralIn(locale: string): Plural {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (forms) =>
    (n, isMore = false) => {
      const exact = n === 0 ? forms.zero : n === 1 ? forms.one : undefined;
      const form = exact ?? forms[rules.select(n)] ?? forms.other;
      return form.replace('#', numbers.format(n) + (isMore ? '+' : ''));
    };
}
