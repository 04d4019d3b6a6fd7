import { errorMessages, outcomeMessages } from './en.js';
import { overlayMessages } from './en-overlay.js';
import { merge, type Overrides } from '../overrides.js';
import type { ElementMessages, ElementWords, TriggerMessages } from '../messages.js';
import { spokenLanguage, type Speech } from '../match-language.js';

/** All that is said outside of the panes, in one language. */
export interface ElementLanguage extends Speech, ElementMessages {}

export type ElementOverrides = Overrides<ElementMessages>;

type Load = () => Promise<{ words: ElementWords }>;

/** English is not among them: it comes with this file, and stands in where a download is lost. */
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
 * Returns the words outside of the panes for a language tag, or English if the element does not speak its language.
 * @param trigger the trigger's English words, which come with the page
 * @throws when a download fails
 */
export async function loadElementWords(
  tag: string,
  trigger: TriggerMessages,
  overrides?: ElementOverrides | null,
): Promise<ElementLanguage> {
  const { language, ...speech } = spokenLanguage(tag, LANGUAGES);
  const words = (await LANGUAGES[language]?.())?.words ?? {
    trigger,
    outcome: outcomeMessages,
    errors: errorMessages,
    overlay: overlayMessages,
  };
  return { ...speech, ...merge({ ...words, errors: { ...errorMessages, ...words.errors } }, overrides) };
}
