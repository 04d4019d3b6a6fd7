import { errorMessages, outcomeMessages } from './en-errors.js';
import { overlayMessages } from './en-overlay.js';
import { triggerMessages } from './en-trigger.js';
import { merge, type Overrides } from './merge.js';
import type { ElementMessages, ElementWords } from './messages.js';
import { spokenLanguage, type Speech } from './spoken-language.js';

/** All that is said outside of the panes, in one language. */
export interface ElementLanguage extends Speech, ElementMessages {}

export type ElementOverrides = Overrides<ElementMessages>;

type Load = () => Promise<{ words: ElementWords }>;

/** English is not among them: it comes with this file, and stands in where a download is lost. */
const LANGUAGES: Record<string, Load> = {
  ar: () => import('./ar-element.js'),
  de: () => import('./de-element.js'),
  es: () => import('./es-element.js'),
  fr: () => import('./fr-element.js'),
  ko: () => import('./ko-element.js'),
  pt: () => import('./pt-element.js'),
  vi: () => import('./vi-element.js'),
  zh: () => import('./zh-element.js'),
};

/**
 * All words outside of the panes for a language tag; English where we don't speak its language. To be asked for at an opening.
 * @throws when a download fails
 */
export async function loadElementWords(tag: string, overrides?: ElementOverrides | null): Promise<ElementLanguage> {
  const { language, ...speech } = spokenLanguage(tag, LANGUAGES);
  const spoken = await LANGUAGES[language]?.();
  const words = spoken?.words ?? {
    trigger: triggerMessages,
    outcome: outcomeMessages,
    errors: errorMessages,
    overlay: overlayMessages,
  };
  return { ...speech, ...merge({ ...words, errors: { ...errorMessages, ...words.errors } }, overrides) };
}
