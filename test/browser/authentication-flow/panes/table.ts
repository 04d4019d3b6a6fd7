import { FIRST_ROWS } from './first-rows.js';
import { LATER_ROWS } from './later-rows.js';

/** Each pane. */
export const PANES = [...FIRST_ROWS, ...LATER_ROWS];
