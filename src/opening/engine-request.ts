import type { Configuration } from '../contract/configuration.js';
import type { ExitReason, FlowEventDetail } from '../contract/flow-events.js';
import type { Outcome, PreCollectedConsent } from '../contract/result.js';
import type { OverlayMessages } from '../locales/messages.js';
import type { Language, loadLanguage } from '../locales/panes/load.js';
import type { EngineSettings } from './choose-engine.js';

/** What a run knows of its opening. */
export interface RunningOpening {
  /** Milliseconds, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** Set by the run when `fetchClientSecret` has resolved. */
  clientSecret: string;
  readonly sessionId: string;
  /** Set when the page ends the opening. */
  readonly endReason: ExitReason | null;
  /** The outcome of a user who linked nothing, or left. */
  readonly exited: Outcome;
}

/** The words of the element, in the language of its place in the page. */
export interface Words {
  /** BCP 47 tag. */
  readonly tag: string;
  /** `undefined` until they are downloaded. */
  readonly overlay: OverlayMessages | undefined;
  /** Resolves once everything is downloaded, or has failed. */
  readonly loaded: Promise<unknown>;
  loadPanes(load: typeof loadLanguage): Promise<Language>;
}

export interface EngineRequest {
  opening: RunningOpening;
  clientSecret: string | undefined;
  /** Wins over `clientSecret`. */
  fetchClientSecret: (() => Promise<string>) | undefined;
  settings: EngineSettings;
  /** The settings of the page. */
  defaults: Configuration;
  preCollectedConsent: PreCollectedConsent | undefined;
  language: Words;
  /** The element. */
  host: HTMLElement;
  /** Where the built-in flow renders its dialog. */
  container: HTMLElement;
  onEvent(event: FlowEventDetail): void;
  /** Called once a modal is visible: the built-in one, or Stripe's overlay. */
  onOpen(): void;
  /** Called with the outcome. A token may follow another outcome. */
  onOutcome(outcome: Outcome): void;
}
