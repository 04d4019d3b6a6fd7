import { loadLanguage } from '../../../../src/locales/panes/load.js';

/** English, a language with long words, and one that is written from right to left. */
export type Language = 'en' | 'de' | 'ar';
export const LANGUAGES: Language[] = ['en', 'de', 'ar'];
/** The direction of each language. */
export const DIRECTION: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', de: 'ltr', ar: 'rtl' };

/** Loads the panes' messages in a language. */
export const messagesOf = (lang: Language) => loadLanguage(lang);
