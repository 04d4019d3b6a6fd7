import { css } from 'lit';

/** The question above Stripe's overlay. It is small and at the bottom of the viewport, where it hides the least. Its buttons look like the trigger. */
export const stillWaiting = css`
  :host(:popover-open) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }
  :host {
    inset: auto 0 1.5rem;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
    font: 400 var(--_type-body) / 1.4 var(--_font);
    box-shadow: 0 12px 40px #0006;
  }
  p {
    flex: 1 1 12rem;
    margin: 0;
  }
  .trigger {
    display: inline-flex;
    inline-size: auto;
    min-block-size: 2.75rem;
    font-size: inherit;
    &.quiet {
      color: inherit;
      background: none;
    }
  }
`;
