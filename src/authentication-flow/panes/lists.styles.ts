import { css } from 'lit';

/** Banks, accounts, facts and steps. */
export const lists = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    gap: var(--_space-2);
    list-style: none;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: 4rem;
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    background: none;
    font: inherit;
    text-align: start;
    transition:
      background var(--_fast),
      border-color var(--_fast);
    > :nth-child(2) {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: break-word;
    }
    strong {
      display: block;
      line-height: 1.3;
    }
    .icon {
      color: var(--_muted);
    }
    /* in the place of a mark */
    > .spinner {
      margin: 0.625rem;
      color: var(--_accent-ink);
    }
  }
  button.row:not([aria-disabled]) {
    cursor: pointer;
    &:hover {
      border-color: var(--_control);
      background: var(--_hover);
    }
    &:active {
      background: var(--_pressed);
    }
  }
  .grid {
    /* two columns, where the longest word of a name has room in them */
    grid-template-columns: repeat(auto-fill, minmax(min(max(10em, 50% - var(--_space-2)), 100%), 1fr));
    grid-auto-rows: 1fr;
    .row {
      block-size: 100%;
      hyphens: auto;
    }
    @container (width < 25rem) {
      .row {
        gap: var(--_space-2);
        padding-inline: var(--_space-2);
      }
      .mark {
        inline-size: 2rem;
        block-size: 2rem;
      }
      .row > .spinner {
        margin: 0.375rem;
      }
    }
  }
  [aria-busy='true'] .row[aria-disabled] {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
    cursor: default;
    span.mark {
      opacity: 0.45;
    }
  }
  [aria-busy='true'] .row[aria-current] {
    border-color: var(--_accent-ink);
    color: var(--_text);
  }
  .facts {
    display: grid;
    gap: 0.875rem;
    list-style: none;
    > li {
      display: grid;
      grid-template-columns: 1.25rem 1fr;
      gap: 0 var(--_space-3);
    }
    .icon {
      margin-block-start: 0.0625rem;
      color: var(--_accent-ink);
    }
    small {
      grid-column: 2;
      display: block;
    }
  }
  .bone {
    display: block;
    inline-size: 60%;
    block-size: 0.75rem;
    border-radius: 0.375rem;
    background: var(--_pressed);
    animation: breathe 1.4s ease-in-out infinite alternate;
    & + .bone {
      inline-size: 38%;
      margin-block-start: var(--_space-2);
    }
  }
  .bone:is(.mark, .dot) {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: var(--_radius-small);
    margin: 0;
  }
  .bone.dot {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border-radius: 50%;
    margin: 0 0.25rem;
  }
  .dialog h3 {
    margin-block: var(--_space-4) var(--_space-2);
    color: var(--_muted);
    font-size: var(--_type-small);
    font-weight: 550;
  }
  .facts {
    margin-block-start: 1.25rem;
  }
  .after,
  h2 + .late {
    margin-block-start: var(--_space-4);
  }
  .empty {
    margin-block: var(--_space-6);
  }
  /* Bones that would only flash are never seen. */
  .late {
    animation: appear var(--_fast) 300ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
