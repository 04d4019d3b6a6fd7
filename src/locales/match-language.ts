/** How words are spoken and written. */
export interface Speech {
  /** BCP 47; tells screen readers how to speak the words, and browsers which letters to draw. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** BCP 47, for `Intl`. Its digits are Latin: those of the account are, and one sentence should not mix two kinds. */
  locale: string;
}

const RIGHT_TO_LEFT = ['ar'];

/**
 * The language of a tag if it is among `languages`, else English. Words, numbers and dates are always of one language.
 * What pages write is taken as it is meant: `en_US`, `cmn`, nothing at all.
 */
export function spokenLanguage(tag: string, languages: object): Speech & { language: string } {
  let locale = new Intl.Locale('en');
  try {
    // WebKit keeps the old name of Chinese.
    const wanted = new Intl.Locale(tag.replaceAll('_', '-').replace(/^cmn\b/i, 'zh'));
    if (wanted.language === 'en' || Object.hasOwn(languages, wanted.language)) locale = wanted;
  } catch {
    // no tag at all
  }
  const { language, region } = locale;
  // Our Chinese is written in simplified letters, whoever reads it.
  const written = language === 'zh' ? new Intl.Locale('zh-Hans', region ? { region } : {}) : locale;
  return {
    language,
    lang: written.baseName,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    locale: new Intl.Locale(written, { numberingSystem: 'latn' }).toString(),
  };
}
