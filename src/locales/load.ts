import type { FlowMessages } from './messages.js';

/** The panes' words in one language. */
export interface Language {
  /** BCP 47; tells screen readers how to speak the words. */
  lang: string;
  dir: 'ltr' | 'rtl';
  messages: FlowMessages;
}

/** Words that a page puts in the place of ours; what it leaves out stays. */
export type MessageOverrides = {
  [Group in keyof FlowMessages]?: FlowMessages[Group] extends string | ((...values: never[]) => string)
    ? FlowMessages[Group]
    : Partial<FlowMessages[Group]>;
};

type Load = () => Promise<{ messages: FlowMessages }>;

/** Each language is a download of its own, made when it is first needed. */
const LANGUAGES: Record<string, Load> = {
  en: () => import('./en.js'),
};

const RIGHT_TO_LEFT = ['ar'];

/**
 * The words for a language tag: by its first subtag, else English.
 * @throws when the download fails
 */
export async function loadLanguage(tag: string, overrides: MessageOverrides = {}): Promise<Language> {
  const wanted = tag.toLowerCase().split('-', 1)[0] ?? '';
  const lang = Object.hasOwn(LANGUAGES, wanted) ? wanted : 'en';
  const { messages } = await (LANGUAGES[lang] as Load)();
  return {
    lang: lang === wanted ? tag : lang,
    dir: RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr',
    messages: merge(messages, overrides),
  };
}

/** One level deep, as the table is. */
function merge(messages: FlowMessages, overrides: MessageOverrides): FlowMessages {
  const own = overrides as Record<string, unknown>;
  const groups = Object.entries(messages as unknown as Record<string, unknown>).map(([group, words]) => {
    const wanted = own[group] ?? words;
    return [group, typeof wanted === 'object' ? { ...(words as object), ...wanted } : wanted];
  });
  return Object.fromEntries(groups) as FlowMessages;
}
