import type { Act } from '../../../../src/authentication-flow/state/inputs.js';
import type { PaneState } from '../../../../src/authentication-flow/state/state.js';

/** A pane: what it is called, what it says, what can be pressed, and what one press means. */
export type Row = [title: string, state: PaneState, heading: RegExp, says: RegExp, presses: [name: string, act: Act['type']][]];
