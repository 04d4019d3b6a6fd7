import { css } from 'lit';

/** An account that can be chosen, or cannot. */
export const choices = css`
  .choice {
    flex-wrap: wrap;
    > :nth-child(2) {
      flex-basis: 6rem;
    }
    &:not(.disabled) {
      cursor: pointer;
      &:hover {
        border-color: var(--_control);
        background: var(--_hover);
      }
      &:active {
        background: var(--_pressed);
      }
    }
    &:has(:focus-visible) {
      outline: 2px solid var(--_accent-ink);
      outline-offset: 2px;
    }
    &:has(:checked) {
      border-color: var(--_accent-ink);
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 1px var(--_accent-ink);
    }
    &.disabled {
      color: var(--_muted);
      border-style: dashed;
      cursor: not-allowed;
    }
    input {
      display: grid;
      place-items: center;
      appearance: none;
      flex: none;
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0 0.25rem;
      border: 1.5px solid var(--_control);
      border-radius: 0.375rem;
      cursor: inherit;
      &[type='radio'] {
        border-radius: 50%;
      }
      &:checked {
        border-color: var(--_accent-ink);
        background: var(--_accent-ink);
      }
      &:checked::before {
        content: '';
        inline-size: 0.6875rem;
        block-size: 0.6875rem;
        background: var(--_surface);
        clip-path: polygon(12% 44%, 0 60%, 42% 96%, 100% 18%, 84% 4%, 39% 68%);
      }
      &[type='radio']:checked::before {
        inline-size: 0.5rem;
        block-size: 0.5rem;
        border-radius: 50%;
        clip-path: none;
      }
      &:disabled {
        border-color: var(--_line);
        background: var(--_pressed);
      }
      &:focus-visible {
        outline: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 3px solid Highlight;
    }
    .choice input {
      appearance: auto;
      &::before {
        content: none;
      }
    }
    .choice.disabled {
      color: GrayText;
    }
  }
`;
