import { FIRST_ROWS } from './first-rows.js';
import { LATER_ROWS } from './later-rows.js';

/** Every pane. */
export const PANES = [...FIRST_ROWS, ...LATER_ROWS];
