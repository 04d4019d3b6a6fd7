import { svg } from 'lit';
import { alertShape, bankShape, icon } from '../../design/icon.js';

/* Signs of the panes behind the first ones. Built when asked for: a template that is used in two places at once is two templates. */
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
