import { svg } from 'lit';
import { alertShape, bankShape, icon } from '../../design/icon.js';

/* Functions, because one template cannot be rendered in two places at once. */
export const closeIcon = () => icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const backIcon = () => icon(svg`<path d="M16 10H4.5M9 5l-5 5 5 5"/>`, true);
export const nextIcon = () => icon(svg`<path d="m8 5 5 5-5 5"/>`, true);
export const searchIcon = () => icon(svg`<circle cx="9" cy="9" r="5.25"/><path d="m13 13 4 4"/>`);
export const lockIcon = () =>
  icon(svg`<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>`);
export const choiceIcon = () => icon(svg`<rect x="3" y="4" width="14" height="12" rx="1.5"/><path d="m6.5 10 2.5 2.5 4.5-5"/>`);
export const undoIcon = () => icon(svg`<path d="M4 8.5h8a4 4 0 0 1 0 8H8M7.5 5 4 8.5 7.5 12"/>`, true);
export const penIcon = () => icon(svg`<path d="M12.5 4.5 15.5 7.5 7 16H4v-3z"/>`);
export const bankIcon = () => icon(bankShape);
export const alertIcon = () => icon(alertShape);
export const windowIcon = () =>
  icon(svg`<path d="M11.5 3.5h5v5M16.5 3.5l-7 7M14.5 11.5v4a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h4"/>`, true);
export const numberIcon = () => icon(svg`<path d="M8 3.5 6.5 16.5M13.5 3.5 12 16.5M3.75 7.5h13M3.25 12.5h13"/>`);
export const coinIcon = () =>
  icon(
    svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 5.5v9M12.2 7.7C11.6 6.4 7.9 6.5 7.9 8.4c0 2.2 4.4 1 4.4 3.2 0 1.9-3.9 2-4.6.6"/>`,
  );
export const clockIcon = () => icon(svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v4.25l2.75 1.75"/>`);
export const checkIcon = () => icon(svg`<path d="m4.5 10.5 3.750 3.750L15.5 6.5"/>`);
export const personIcon = () => icon(svg`<circle cx="10" cy="7" r="3.25"/><path d="M4 16.5c.8-3 3.2-4.5 6-4.5s5.2 1.5 6 4.5"/>`);
export const listIcon = () => icon(svg`<path d="M4 6h12M4 10h12M4 14h8"/>`);
export const offIcon = () => icon(svg`<circle cx="10" cy="10" r="6.75"/><path d="m5.3 14.7 9.4-9.4"/>`);
