import { css } from 'lit';

/** Small windows, reduced motion, forced colours. Comes last, since it changes what the others say. */
export const adaptations = css`
  @media (width < 30rem) {
    .dialog {
      inline-size: 100vi;
      block-size: calc(100dvb - 1.5rem);
      margin: auto 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .header {
      padding-inline: var(--_space-3);
    }
    .body,
    .footer {
      padding-inline: calc(var(--_space) * 5);
    }
  }
  @container (height < 39em) {
    .message:has(.facts, .steps) {
      display: block;
      .stage {
        display: none;
      }
    }
  }
  @container (height < 32.5em) {
    /* landscape phones, 400 % zoom, large text: the whole pane scrolls */
    .stage {
      display: none;
    }
    .message {
      display: block;
    }
    .pane {
      grid-template-rows: auto auto auto;
      align-content: start;
    }
    .body {
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dialog,
    .dialog * {
      transition: none;
    }
    .body,
    .bone {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .dialog,
    .button {
      border: 1px solid;
    }
    .button.primary:not(:disabled) {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
    .row[aria-current] {
      outline: 3px solid Highlight;
    }
    .header progress {
      block-size: 0.5rem;
      border: 1px solid;
      mask: none;
      &::-webkit-progress-value {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
