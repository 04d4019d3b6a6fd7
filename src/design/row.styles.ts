import { css } from 'lit';

/** The design tokens and digits of rows, in the trigger after an outcome and in the panes. */
export const rows = css`
  :host {
    --_hover: var(--bank-account-token-collector-hover, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_danger: var(--bank-account-token-collector-danger, light-dark(oklch(0.5 0.17 27), oklch(0.82 0.09 25)));
    --_type-small: calc(var(--_type-body) * 0.8667);
  }
  /* account numbers and amounts: always from left to right, digits of one width */
  .digits {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
`;
