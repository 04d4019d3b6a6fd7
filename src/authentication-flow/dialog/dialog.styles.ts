import { css } from 'lit';

/** The frame that every pane stands in. */
export const dialog = css`
  .dialog {
    box-sizing: border-box;
    padding: 0;
    border: 0;
    color: var(--_text);
    background: var(--_surface);
    font: 400 var(--_type-body)/1.45 var(--_font);
    text-align: start;
    inline-size: min(var(--_dialog-width), 100vi - 2rem);
    block-size: min(var(--_dialog-height), 100dvb - 2rem);
    max-inline-size: none;
    max-block-size: none;
    border-radius: var(--_radius-dialog);
    box-shadow: var(--_shadow);
    overflow: clip;
    container-type: size;
    transition:
      opacity var(--_slow) var(--_ease),
      translate var(--_slow) var(--_ease);
    @starting-style {
      opacity: 0;
      translate: 0 0.75rem;
    }
    &::backdrop {
      background: var(--_scrim);
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
  }
  .pane {
    display: grid;
    /* with large text on a small screen the whole pane scrolls, before the body has no room left */
    grid-template: auto minmax(10rem, 1fr) auto / minmax(0, 1fr);
    overflow: auto;
    block-size: 100%;
  }
  .header {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr) 2.5rem;
    align-items: center;
    gap: var(--_space-2) 0;
    padding: var(--_space-3) var(--_space-4) 0;
  }
  .header .close {
    grid-column: 3;
  }
  .header progress {
    grid-column: 1 / -1;
    appearance: none;
    inline-size: calc(100% - var(--_space-4));
    block-size: 0.1875rem;
    margin-inline: var(--_space-2);
    border: 0;
    color: var(--_accent-ink);
    background: var(--_line);
    mask: linear-gradient(90deg, #000 calc(100% - 0.25rem), #0000 0) 0 0 / calc((100% + 0.25rem) / 4) 100%;
    &::-webkit-progress-bar {
      background: none;
    }
    &::-webkit-progress-value {
      background: currentColor;
      transition: inline-size var(--_slow) var(--_ease);
    }
    &::-moz-progress-bar {
      background: currentColor;
    }
  }
  .sandbox {
    grid-area: 1 / 2;
    justify-self: center;
    margin: 0;
    padding: 0.1875rem 0.625rem;
    border: 1px dashed currentColor;
    border-radius: 1rem;
    color: var(--_caution);
    background: var(--_caution-soft);
    font-size: var(--_type-small);
    line-height: 1.125rem;
  }
  .pane,
  .body {
    position: relative; /* what is hidden from sight stays where it scrolls */
  }
  .body {
    display: flow-root;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding: var(--_space-6);
    background:
      linear-gradient(var(--_surface) 0 0) bottom / 100% 2px no-repeat local,
      linear-gradient(var(--_line) 0 0) bottom / 100% 1px no-repeat;
    animation: arrive var(--_slow) var(--_ease);
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 0.375rem;
    }
  }
  .message {
    display: grid;
    grid-template-rows: minmax(5rem, 1fr);
    padding-block: var(--_space-4) var(--_space-2);
  }
  .stage {
    --_tone: var(--_accent-ink);
    position: relative;
    display: grid;
    place-items: center;
    margin-block-end: var(--_space-6);
    border-radius: var(--_radius);
    overflow: clip;
    color: var(--_tone);
    background: color-mix(in oklab, var(--_tone) 7%, var(--_surface));
    &::before {
      content: '';
      position: absolute;
      inset: 0;
      background: repeating-radial-gradient(
        circle,
        #0000 0 0.75rem,
        color-mix(in oklab, var(--_tone) 22%, #0000) 0.78rem 0.82rem,
        #0000 0.85rem
      );
      mask: radial-gradient(closest-side, #000 30%, #0000);
    }
    > * {
      position: relative;
    }
    /* the platform's own mark, in its own colour */
    > svg.mark rect {
      fill: var(--_accent);
    }
    > svg.mark text {
      fill: var(--_on-accent);
    }
  }
  .footer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    padding: var(--_space-4) var(--_space-6) max(var(--_space-6), env(safe-area-inset-bottom));
    &:has(> .button:not(.primary):last-child) {
      padding-block-end: max(var(--_space-3), env(safe-area-inset-bottom));
    }
    .small {
      margin-block-end: var(--_space-2);
    }
  }
`;
