import { css } from 'lit';

/** Words, buttons and fields. */
export const controls = css`
  :where(.dialog) :where(h2, h3, p, ul, ol, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .dialog h2 {
    font-size: var(--_type-title);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    hyphens: auto;
    outline: 0;
  }
  .dialog strong {
    font-weight: 550;
  }
  .dialog h2 + p {
    margin-block-start: var(--_space-2);
  }
  :is(.lead, .small, .dialog small) {
    color: var(--_muted);
    text-wrap: pretty;
  }
  :is(.small, .dialog small) {
    font-size: var(--_type-small);
    line-height: 1.4;
  }
  .link {
    /* 24 pixels to press, in a line that stays as it is */
    padding: 0.1875rem 0;
    margin: -0.1875rem 0;
    border: 0;
    color: var(--_accent-ink);
    background: none;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
    & + & {
      margin-inline-start: var(--_space-2);
    }
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_text);
    background: none;
    font: 550 var(--_type-control)/1.25 var(--_font);
    cursor: pointer;
    transition: background var(--_fast);
    &:hover {
      background: var(--_hover);
    }
    &:active {
      background: var(--_pressed);
    }
    &.primary {
      color: var(--_on-accent);
      background: var(--_accent);
    }
    &.primary:hover {
      background: var(--_accent-hover);
    }
    &.primary:active {
      background: var(--_accent-pressed);
    }
    &:disabled {
      color: var(--_muted);
      background: var(--_pressed);
      cursor: not-allowed;
    }
  }
  .icon-button {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: var(--_muted);
    background: none;
    cursor: pointer;
    &:hover {
      color: var(--_text);
      background: var(--_pressed);
    }
  }
  .dialog :is(button, a, input):focus-visible {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 2px;
  }
  .field {
    display: grid;
    gap: 0.375rem;
    margin-block-start: var(--_space-4);
    font-weight: 550;
    input {
      inline-size: 100%;
      block-size: var(--_control-height);
      padding: 0 var(--_space-3);
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      color: inherit;
      background: var(--_surface);
      font: 400 var(--_type-control) var(--_font);
      &::placeholder {
        color: var(--_muted);
        opacity: 1;
      }
      &:hover {
        border-color: var(--_text);
      }
      &:focus-visible {
        border-color: transparent;
        outline-offset: -2px;
      }
      &[type='search'] {
        padding-inline-start: 2.75rem;
        appearance: none;
      }
      &::-webkit-search-cancel-button {
        filter: grayscale(1);
      }
    }
    .icon {
      z-index: 1;
      grid-area: 1 / 1;
      align-self: center;
      margin-inline-start: var(--_space-3);
      color: var(--_muted);
      pointer-events: none;
      & + input {
        grid-area: 1 / 1;
      }
    }
  }
`;
