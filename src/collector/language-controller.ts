import type { ReactiveController } from 'lit';
import type * as AfterOpening from '../outcome/index.js';
import type { CollectorSettings } from './collector-settings.js';
import type { CollectorError } from '../contract/collector-error.js';
import { inTime } from '../contract/with-timeout.js';
import { overlayMessages } from '../locales/element/en-overlay.js';
import { triggerMessages } from '../locales/element/en-trigger.js';
import { langOf } from '../locales/lang-of.js';
import type { ElementLanguage } from '../locales/element/load.js';
import type { OverlayMessages, TriggerMessages } from '../locales/messages.js';

/** What the element says outside of the panes, in the language of its place in the page. */
export class SpokenWords implements ReactiveController {
  readonly #host: CollectorSettings;
  #after: typeof AfterOpening | undefined;
  #words: ElementLanguage | undefined;
  /** What the page had said of language when this looked last. */
  #told: Partial<Pick<CollectorSettings, 'locale' | 'messages'>> = {};
  /** Made where there is a page: a server that renders the trigger has none. */
  #pageLanguages: MutationObserver | undefined;

  constructor(host: CollectorSettings) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the language that is wanted. */
  get tag(): string {
    return this.#host.locale || langOf(this.#host);
  }

  /** What tells of outcomes, with its words; until they are fetched there is nothing to be told. */
  get ofOutcome(): { after: typeof AfterOpening; words: ElementLanguage } | undefined {
    return this.#after && this.#words && { after: this.#after, words: this.#words };
  }

  /** What the trigger says. English comes with the page. */
  get ofTrigger(): { lang: string; trigger: TriggerMessages } {
    return this.#words ?? { lang: 'en', trigger: triggerMessages };
  }

  /** The words of the question beside Stripe's overlay. */
  get ofOverlay(): OverlayMessages {
    return this.#words?.overlay ?? overlayMessages;
  }

  /** Fetches what an outcome is told and shown with. Asked for early: a failure may leave no connection to do it with. */
  async prepareOutcome(): Promise<typeof AfterOpening | undefined> {
    const after = this.#after ?? (await inTime(import('../outcome/index.js')).catch(() => undefined));
    if (!after) return undefined;
    const { tag } = this;
    const words = await after.wordsFor(tag, this.#host.messages);
    // The page speaks another language by now.
    if (tag !== this.tag) return this.prepareOutcome();
    this.#words = words;
    after.dress(this.#host.renderRoot as ShadowRoot);
    this.#after = after;
    this.#host.requestUpdate();
    return after;
  }

  /** Says what went wrong, in a shape for the page and a sentence for the person. What was waited for is not waited for again. */
  async explain(reason: unknown, prepared = this.prepareOutcome()): Promise<CollectorError> {
    const after = await prepared;
    return after && this.#words
      ? after.explain(reason, this.#words.errors, Boolean(this.#host.fetchClientSecret))
      : {
          code: 'flow_load_failed',
          type: 'api_connection_error',
          message: this.ofTrigger.trigger.notLoaded,
          recoverable: true,
        };
  }

  hostConnected(): void {
    this.#pageLanguages ??= new MutationObserver(this.#follow);
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#pageLanguages.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#pageLanguages?.disconnect();
  }

  hostUpdated(): void {
    const { locale, messages } = this.#host;
    if (locale === this.#told.locale && messages === this.#told.messages) return;
    this.#told = { locale, messages };
    this.#follow();
  }

  /** English comes with the page; any other language, and words of the page's own, are fetched at once. */
  readonly #follow = (): void => {
    if (this.#words || this.#host.messages || !/^en\b/i.test(this.tag)) void this.prepareOutcome();
  };
}
