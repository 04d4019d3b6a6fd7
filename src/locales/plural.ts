/**
 * What is said of a number; `#` stands for it. Where they are given, `zero` is said of none and `one` of a single one, also in
 * languages that count these like any other number.
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Makes a phrase that takes a number; with `isMore` it is said to be at least that: `20+`. */
export type Plural = (forms: PluralForms) => (n: number, isMore?: boolean) => string;

/** How a language counts: https://cldr.unicode.org/index/cldr-spec/plural-rules */
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
