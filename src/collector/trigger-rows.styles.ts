import { css } from 'lit';

/** The trigger with an account or after a failure: a bordered row. */
export const rowStyles = css`
  .trigger {
    &:is(.linked, .failed) {
      flex-wrap: wrap;
      padding-inline: var(--_space-3);
      color: var(--_text);
      background: var(--_surface);
      border-color: var(--_line);
      &:hover {
        background: var(--_hover);
        border-color: var(--_control);
      }
    }
    &.failed {
      border-color: var(--_danger);
      .label {
        flex-basis: 8rem;
      }
      .icon {
        color: var(--_danger);
      }
    }
    .digits {
      color: var(--_muted);
      font-weight: 400;
    }
    .action {
      color: var(--_accent-ink);
      font-size: var(--_type-body);
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
    small {
      display: block;
      font-weight: 400;
      font-size: var(--_type-small);
      line-height: 1.4;
      color: var(--_muted);
    }
  }
  slot[name='error'] {
    display: block;
    color: var(--_text);
    font: var(--_type-small) / 1.4 var(--_font);
  }
  /* an empty slot takes no room */
  ::slotted([slot='error']) {
    margin-block-start: var(--_space-2);
  }
`;
