import { css } from 'lit';

/** Styles of the later panes and of the sheets. They come after those of the first panes. */
export const panes = css`
  .sheet {
    box-sizing: border-box;
    padding: 0;
    border: 0;
    color: var(--_text);
    background: var(--_surface);
    font: inherit;
    text-align: start;
    position: absolute;
    inset: auto 0 0;
    inline-size: auto;
    max-inline-size: none;
    max-block-size: 92%;
    margin: 0;
    overflow: auto;
    border-radius: var(--_radius-dialog) var(--_radius-dialog) 0 0;
    transition: translate var(--_slow) var(--_ease);
    @starting-style {
      translate: 0 2rem;
    }
    .body {
      padding-block-start: var(--_space-6);
    }
  }
  .pane[inert]::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_scrim);
  }
  .stage {
    &.caution {
      --_tone: var(--_caution);
    }
    &.danger {
      --_tone: var(--_muted);
      .icon {
        color: var(--_danger);
      }
    }
    > .icon {
      padding: 0.75rem;
      inline-size: 3.5rem;
      block-size: 3.5rem;
      border-radius: 50%;
      background: var(--_surface);
    }
    &.done > .icon {
      color: var(--_on-accent);
      background: var(--_accent);
      animation: settle var(--_slow) var(--_ease);
    }
    .spinner {
      position: absolute;
      inline-size: 5rem;
      block-size: 5rem;
    }
  }
  @keyframes settle {
    from {
      scale: 0.7;
    }
  }
  .button.outline {
    border-color: var(--_control);
  }
  .field input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
    /* beside the red edge, not in its place: who sees no red would see no change */
    &:focus-visible {
      outline-offset: 2px;
    }
  }
  .dialog .error {
    display: flex;
    gap: 0.375rem;
    color: var(--_danger);
    font: 400 var(--_type-small)/1.4 var(--_font);
    .icon {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      align-self: start;
      color: inherit;
    }
  }
  .dialog .with-mark {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-block: var(--_space-3) var(--_space-4);
    color: var(--_muted);
    .mark {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border-radius: 0.375rem;
    }
  }
  .amount {
    color: var(--_muted);
    font-size: var(--_type-small);
  }
  .steps {
    display: grid;
    gap: var(--_space-3);
    counter-reset: step;
    list-style: none;
    li {
      display: flex;
      gap: var(--_space-3);
      counter-increment: step;
    }
    li::before {
      content: counter(step);
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border-radius: 50%;
      color: var(--_accent-ink);
      background: var(--_accent-soft);
      font-size: var(--_type-small);
      font-weight: 650;
      line-height: 1.5rem;
      text-align: center;
    }
  }
  .note {
    padding: var(--_space-3);
    border-radius: var(--_radius);
    background: var(--_hover);
    font-size: var(--_type-small);
    line-height: 1.4;
    color: var(--_muted);
  }
  :is(.steps, .note, .summary) {
    margin-block-start: 1.25rem;
  }
  .lead + .list {
    margin-block-start: var(--_space-6);
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet {
      transition: none;
    }
    .stage.done > .icon {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid;
    }
  }
`;
