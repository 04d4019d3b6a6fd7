import type { nothing, TemplateResult } from 'lit';
import type { Language } from '../../locales/panes/load.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { Act } from '../state/inputs.js';
import type { PaneState } from '../state/state.js';

/** Everything that a pane may use: texts, language, and a function that reports the user's actions. */
export interface PaneContext extends Language {
  /** Unix milliseconds. */
  now(): number;
  send(act: Act): void;
  /** Brings the bank's window to the front. */
  showBankWindow(): void;
}

export type Content = TemplateResult | typeof nothing;

/** One pane as its frame renders it. A pane decides nothing: it only shows the state. */
export interface PaneView {
  /** Changes with the pane. Then the focus moves to the heading. */
  key: string;
  /** The step of four: agree, bank, account, done. `null` shows none. */
  step: 1 | 2 | 3 | 4 | null;
  canGoBack: boolean;
  heading: string;
  /** Above the heading, on panes that show a message. */
  stage?: Content;
  body: Content;
  footer: Content;
  isBusy: boolean;
  /** Announced once, in addition to the heading. */
  announcement: string;
}

export type PaneOf<Pane extends PaneState> = (state: Pane, context: PaneContext) => PaneView;

export const businessName = (state: PaneState, messages: FlowMessages): string =>
  state.manifest.business_name ?? messages.thisBusiness;
