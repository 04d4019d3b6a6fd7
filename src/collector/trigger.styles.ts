import { css } from 'lit';

/** Loaded with the page: the trigger, and the atoms that the panes share with it. */
export const trigger = css`
  /* what a page says of its own text is not meant for ours */
  .trigger,
  .dialog {
    cursor: auto;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    white-space: normal;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
  }
  .trigger {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_on-accent);
    background: var(--_accent);
    font: 550 var(--_type-control)/1.25 var(--_font);
    text-align: start;
    cursor: pointer;
    transition: background var(--_fast);
    &:focus-visible {
      outline: 2px solid var(--_accent-ink);
      outline-offset: 2px;
    }
    &:hover {
      background: var(--_accent-hover);
    }
    &:active {
      background: var(--_accent-pressed);
    }
    &:disabled {
      color: var(--_muted);
      background: var(--_line);
      cursor: not-allowed;
    }
    &[aria-busy='true'] {
      cursor: progress;
    }
    .label {
      flex: 1;
    }
  }
  .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spinner {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    border: 2px solid color-mix(in oklab, currentColor 25%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  /* Behind the dialog, a moving spinner would make the device draw sixty frames a second for as long as the flow takes. */
  .open .spinner {
    animation-play-state: paused;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .trigger {
      transition: none;
    }
    .spinner {
      animation: breathe 0.9s ease-in-out infinite alternate;
    }
  }
  @media (forced-colors: active) {
    .trigger {
      border: 1px solid;
    }
    .spinner {
      border-style: solid none none;
    }
    .icon.icon.icon {
      color: inherit;
    }
  }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
