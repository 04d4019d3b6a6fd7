import type { nothing, TemplateResult } from 'lit';
import type { Language } from '../../locales/panes/load.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { Act } from '../state/inputs.js';
import type { PaneState } from '../state/state.js';

/** What a pane may use: words, the language of numbers and dates, the way to say what the person did. */
export interface PaneContext extends Language {
  /** Unix milliseconds. */
  now(): number;
  send(act: Act): void;
  /** Brings the bank's window to the front. */
  showBankWindow(): void;
}

export type Content = TemplateResult | typeof nothing;

/** One pane as its frame takes it in. A pane decides nothing: it says in words and controls what the state is. */
export interface PaneView {
  /** Changes when the person is somewhere else: then focus goes to the heading. */
  key: string;
  /** Of four: agree, bank, account, done. `null` shows none. */
  step: 1 | 2 | 3 | 4 | null;
  canGoBack: boolean;
  heading: string;
  /** Stands above the heading, on panes that tell something. */
  stage?: Content;
  body: Content;
  footer: Content;
  isBusy: boolean;
  /** Said once by a screen reader, beside the heading. */
  announcement: string;
}

export type PaneOf<Pane extends PaneState> = (state: Pane, context: PaneContext) => PaneView;

export const businessName = (state: PaneState, messages: FlowMessages): string =>
  state.manifest.business_name ?? messages.thisBusiness;
