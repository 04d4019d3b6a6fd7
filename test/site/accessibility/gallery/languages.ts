import { loadLanguage } from '../../../../src/locales/panes/load.js';

/** One that is long, and one that runs from right to left, beside English. */
export type Language = 'en' | 'de' | 'ar';
export const LANGUAGES: Language[] = ['en', 'de', 'ar'];
/** How a language is written. */
export const DIRECTION: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', de: 'ltr', ar: 'rtl' };

/** What a pane needs to speak a language. */
export const wordsOf = (lang: Language) => loadLanguage(lang);
