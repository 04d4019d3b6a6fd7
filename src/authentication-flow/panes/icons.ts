import { svg } from 'lit';
import { icon } from '../../design/icon.js';

/* Built when asked for: a template that is used in two places at once is two templates. */
export const closeIcon = () => icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const backIcon = () => icon(svg`<path d="M16 10H4.5M9 5l-5 5 5 5"/>`, true);
export const nextIcon = () => icon(svg`<path d="m8 5 5 5-5 5"/>`, true);
export const searchIcon = () => icon(svg`<circle cx="9" cy="9" r="5.25"/><path d="m13 13 4 4"/>`);
export const lockIcon = () =>
  icon(svg`<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>`);
export const choiceIcon = () => icon(svg`<rect x="3" y="4" width="14" height="12" rx="1.5"/><path d="m6.5 10 2.5 2.5 4.5-5"/>`);
export const undoIcon = () => icon(svg`<path d="M4 8.5h8a4 4 0 0 1 0 8H8M7.5 5 4 8.5 7.5 12"/>`, true);
export const penIcon = () => icon(svg`<path d="M12.5 4.5 15.5 7.5 7 16H4v-3z"/>`);
