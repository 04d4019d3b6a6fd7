import { messages } from '../../../src/locales/en.js';

export type Language = 'en';
export const LANGUAGES: Language[] = ['en'];

/** What a pane needs to speak a language. */
export const wordsOf = (lang: Language) => Promise.resolve({ messages, locale: lang });
