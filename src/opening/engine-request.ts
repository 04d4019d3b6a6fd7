import type { Configuration } from '../contract/configuration.js';
import type { ExitReason, FlowEventDetail } from '../contract/flow-events.js';
import type { Outcome, PreCollectedConsent } from '../contract/result.js';
import type { OverlayMessages } from '../locales/messages.js';
import type { Language, loadLanguage } from '../locales/panes/load.js';
import type { EngineSettings } from './choose-engine.js';

/** The part of an opening that its run uses. */
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

/** The element's texts, in its current language. */
export interface Words {
  /** BCP 47 tag of the requested language. */
  readonly tag: string;
  /** The texts of the question beside Stripe's overlay. */
  readonly overlay: OverlayMessages;
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
  /** The parent of the built-in flow's dialog. */
  container: HTMLElement;
  onEvent(event: FlowEventDetail): void;
  /** Called once a modal is visible: the built-in one, or Stripe's overlay. */
  onOpen(): void;
  /** Called with the outcome. A token may follow another outcome. */
  onOutcome(outcome: Outcome): void;
}
