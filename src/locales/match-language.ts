/** The attributes and the `Intl` locale of a language. */
export interface LanguageTags {
  /** A BCP 47 tag for the `lang` attribute. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A BCP 47 tag for `Intl`. It asks for Latin digits, because account numbers use them and a sentence should not mix two kinds. */
  locale: string;
}

const RIGHT_TO_LEFT = ['ar'];

/**
 * Returns the language of a tag if it is a key of `languages`, and English otherwise. Texts, numbers and dates all use that language.
 * Tags that are common in pages but not well-formed are accepted, such as `en_US`.
 */
export function matchLanguage(tag: string, languages: object): LanguageTags & { language: string } {
  let locale = new Intl.Locale('en');
  try {
    // WebKit does not replace `cmn` with `zh`.
    const wanted = new Intl.Locale(tag.replaceAll('_', '-').replace(/^cmn\b/i, 'zh'));
    if (wanted.language === 'en' || Object.hasOwn(languages, wanted.language)) locale = wanted;
  } catch {
    // `Intl.Locale` throws for a malformed tag.
  }
  const { language, region } = locale;
  // The Chinese texts use simplified characters in every region.
  const written = language === 'zh' ? new Intl.Locale('zh-Hans', region ? { region } : {}) : locale;
  return {
    language,
    lang: written.baseName,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    locale: new Intl.Locale(written, { numberingSystem: 'latn' }).toString(),
  };
}
