import { merge, type Overrides } from '../overrides.js';
import type { FlowMessages, FlowWords } from '../messages.js';
import { pluralIn } from '../plural.js';
import { spokenLanguage, type Speech } from '../match-language.js';

/** The panes' words in one language. */
export interface Language extends Speech {
  messages: FlowMessages;
}

/** Words that a page puts in the place of the panes'; what it leaves out stays. */
export type MessageOverrides = Overrides<FlowMessages>;

type Load = () => Promise<{ messages: FlowWords }>;

/** Each language is a download of its own, made when it is first needed. */
const LANGUAGES: Record<string, Load> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ko: () => import('./ko.js'),
  pt: () => import('./pt.js'),
  vi: () => import('./vi.js'),
  zh: () => import('./zh.js'),
};

/**
 * The words for a language tag; English where we don't speak its language.
 * @throws when the download fails
 */
export async function loadLanguage(tag: string, overrides?: MessageOverrides | null): Promise<Language> {
  const { language, ...speech } = spokenLanguage(tag, LANGUAGES);
  const { messages } = await (LANGUAGES[language] as Load)();
  return { ...speech, messages: merge(messages(pluralIn(speech.locale)), overrides) };
}
