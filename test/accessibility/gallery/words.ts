import { loadLanguage } from '../../../src/locales/load.js';

export type Language = 'en';
export const LANGUAGES: Language[] = ['en'];
/** How a language is written. */
export const DIRECTION: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr' };

/** What a pane needs to speak a language. */
export const wordsOf = async (lang: Language) => ({ ...(await loadLanguage(lang)), locale: lang });
