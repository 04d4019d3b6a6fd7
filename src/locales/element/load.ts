import { errorMessages, outcomeMessages } from './en.js';
import { overlayMessages } from './en-overlay.js';
import { merge, type Overrides } from '../overrides.js';
import type { pageMessages } from './en-trigger.js';
import type { ElementMessages } from '../messages.js';
import { matchLanguage, type LanguageTags } from '../match-language.js';

/** All texts outside the panes, in one language. */
export interface ElementLanguage extends LanguageTags, ElementMessages {}

export type ElementOverrides = Overrides<ElementMessages>;

type Load = () => Promise<{ words: ElementMessages }>;

/** The languages with a download. English is part of this module, so that it is available if a download fails. */
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
 * Resolves with all texts outside the panes for a BCP 47 tag, in English if its language is not supported.
 * @param page the trigger's English texts, which come with the page
 * @throws if the download fails
 */
export async function loadElementWords(
  tag: string,
  { trigger, account }: typeof pageMessages,
  overrides?: ElementOverrides | null,
): Promise<ElementLanguage> {
  const { language, ...tags } = matchLanguage(tag, LANGUAGES);
  const words = (await LANGUAGES[language]?.())?.words ?? {
    trigger,
    outcome: { ...account, ...outcomeMessages },
    errors: errorMessages,
    overlay: overlayMessages,
  };
  return { ...tags, ...merge(words, overrides) };
}
