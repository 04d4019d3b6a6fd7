import { messages as english } from './en.js';
import { merge, type Overrides } from '../overrides.js';
import type { FlowMessages, FlowWords } from '../messages.js';
import { pluralIn } from '../plural.js';
import { matchLanguage, type LanguageTags } from '../match-language.js';

/** The panes' texts in one language. */
export interface Language extends LanguageTags {
  messages: FlowMessages;
}

/** A page's replacements for the panes' texts. Omitted ones keep the default. */
export type MessageOverrides = Overrides<FlowMessages>;

type Load = () => Promise<{ messages: FlowWords }>;

/** The languages with a download. English is part of this module. */
const LANGUAGES: Record<string, Load> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ko: () => import('./ko.js'),
  pt: () => import('./pt.js'),
  vi: () => import('./vi.js'),
  zh: () => import('./zh.js'),
};

/**
 * Resolves with the panes' texts for a BCP 47 tag, in English if its language is not supported.
 * @throws if the download fails
 */
export async function loadLanguage(tag: string, overrides?: MessageOverrides | null): Promise<Language> {
  const { language, ...tags } = matchLanguage(tag, LANGUAGES);
  const words = (await LANGUAGES[language]?.())?.messages ?? english;
  return { ...tags, messages: merge(words(pluralIn(tags.locale)), overrides) };
}
