import { css } from 'lit';

/** Marks of banks: a picture over a drawn letter. */
export const marks = css`
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .mark {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
    border-radius: var(--_radius-small);
    &.large {
      inline-size: 3.5rem;
      block-size: 3.5rem;
      border-radius: 50%;
    }
  }
  span.mark {
    display: grid;
    overflow: clip;
    > :is(.mark, img) {
      grid-area: 1 / 1;
      inline-size: 100%;
      block-size: 100%;
      border-radius: 0;
    }
    > [hidden] {
      display: none;
    }
  }
`;
