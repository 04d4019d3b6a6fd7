import { css } from 'lit';

/** Account numbers and amounts: always from left to right, digits of one width. */
export const digits = css`
  .digits {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
`;
