import type { ReactiveController } from 'lit';
import type { CollectorError } from '../contract/collector-error.js';
import { withTimeout } from '../contract/with-timeout.js';
import { pageMessages } from '../locales/element/en-trigger.js';
import type { ElementLanguage } from '../locales/element/load.js';
import { langOf } from '../locales/lang-of.js';
import type { AccountMessages, OutcomeMessages, OverlayMessages, TriggerMessages } from '../locales/messages.js';
import type { Language, loadLanguage } from '../locales/panes/load.js';
import type * as OpeningModule from '../opening/index.js';
import type { CollectorSettings } from './collector-settings.js';

/**
 * Provides the words of the trigger, of outcomes and of the panes, in the language of the element's place in the page. Downloads the
 * opening module along with them, because neither is of use without the other.
 */
export class LanguageController implements ReactiveController {
  readonly #host: CollectorSettings;
  #module: typeof OpeningModule | undefined;
  #words: ElementLanguage | undefined;
  #loading: Promise<typeof OpeningModule | undefined> | undefined;
  /** Created in the browser only: server-side rendering has no `MutationObserver`. */
  #observer: MutationObserver | undefined;

  constructor(host: CollectorSettings) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the requested language. */
  get tag(): string {
    return this.#host.locale || langOf(this.#host);
  }

  /** The opening module; `undefined` until it and its words are downloaded. */
  get module(): typeof OpeningModule | undefined {
    return this.#module;
  }

  /** The trigger's words and their language. English comes with the page. */
  get trigger(): { lang: string; messages: TriggerMessages; account: AccountMessages & Partial<OutcomeMessages> } {
    const { lang, trigger, outcome } = this.#words ?? { lang: 'en', outcome: pageMessages.account, ...pageMessages };
    return { lang, messages: trigger, account: outcome };
  }

  /** The words of the question beside Stripe's overlay. They come with the opening module. */
  get overlay(): OverlayMessages {
    return (this.#words as ElementLanguage).overlay;
  }

  /**
   * Downloads the opening module and its words, early, since a failure may leave no connection. Resolves with the module, or
   * `undefined` if it failed to load.
   */
  load(): Promise<typeof OpeningModule | undefined> {
    return (this.#loading = this.#download());
  }

  /** The same, without a second attempt. Nothing that was awaited before is awaited again. */
  get loaded(): Promise<typeof OpeningModule | undefined> {
    return this.#loading ?? this.load();
  }

  /**
   * Downloads the words of the panes with the flow's own loader.
   * @throws if the download fails
   */
  loadPanes(load: typeof loadLanguage): Promise<Language> {
    return load(this.tag, this.#host.messages);
  }

  /** Turns a failure into an error with a message. */
  async explain(reason: unknown): Promise<CollectorError> {
    const module = await this.loaded;
    if (module && this.#words) return module.explain(reason, this.#words.errors, Boolean(this.#host.fetchClientSecret));
    const message = this.trigger.messages.notLoaded;
    return { code: 'flow_load_failed', type: 'api_connection_error', message, displayMessage: message, recoverable: true };
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(this.update);
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.update();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #download(): Promise<typeof OpeningModule | undefined> {
    const module = this.#module ?? (await withTimeout(import('../opening/index.js')).catch(() => undefined));
    if (!module) return undefined;
    const { tag } = this;
    const load = (tag: string): Promise<ElementLanguage> => module.loadElementWords(tag, pageMessages, this.#host.messages);
    const words = await withTimeout(load(tag)).catch(() => load('en'));
    // The page's language has changed during the download.
    if (tag !== this.tag) return this.load();
    this.#words = words;
    this.#module = module;
    this.#host.requestUpdate();
    return module;
  }

  /** English comes with the page. Any other language, and the page's own words, are downloaded at once. */
  readonly update = (): void => {
    if (this.#words || this.#host.messages || !/^en\b/i.test(this.tag)) void this.load();
  };
}
