import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Renders a line icon on a 20 × 20 grid. It is hidden from assistive technology, because text next to it says the same. */
export const icon = (shape: SVGTemplateResult, mirrored = false): TemplateResult =>
  html`<svg class=${mirrored ? 'icon flip' : 'icon'} part="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

/** Renders a spinner. */
export const spinner: TemplateResult = html`<span class="spinner" part="spinner" aria-hidden="true"></span>`;

export const bankShape = svg`<path d="M3 7.5 10 3l7 4.5zM5 10v4.5M10 10v4.5M15 10v4.5M3 17h14"/>`;
export const alertShape = svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6.25v4.5M10 13.6v.15"/>`;
