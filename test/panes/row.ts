import type { Act } from '../../src/flow/input.js';
import type { PaneState } from '../../src/flow/state.js';

/** A pane: what it is called, what it says, what can be pressed, and what one press means. */
export type Row = [title: string, state: PaneState, heading: RegExp, says: RegExp, presses: [name: string, act: Act['type']][]];
