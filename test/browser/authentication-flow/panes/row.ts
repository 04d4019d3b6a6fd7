import type { Act } from '../../../../src/authentication-flow/state/inputs.js';
import type { PaneState } from '../../../../src/authentication-flow/state/state.js';

/** A pane: its title, its state, its heading, its text, and the act that each press sends. */
export type Row = [title: string, state: PaneState, heading: RegExp, text: RegExp, presses: [name: string, act: Act['type']][]];
