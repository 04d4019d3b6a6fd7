import { css } from 'lit';

/** The design tokens of the trigger and the panes. All accents derive from one brand color. A page can set each public custom property on the element or any ancestor. */
export const tokens = css`
  :host {
    /* a grid ignores white space between its items, even if the page sets white-space: pre */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    color-scheme: light dark;
    --_brand: var(--bank-account-token-collector-brand, #17594a);

    /* accent: fill · ink for links, rings and selected edges · text on the fill, black or white by luminance */
    --_accent: var(
      --bank-account-token-collector-accent,
      light-dark(var(--_brand), oklch(from var(--_brand) max(l, 0.78) min(c, 0.11) h))
    );
    --_accent-ink: var(
      --bank-account-token-collector-link,
      light-dark(oklch(from var(--_brand) min(l, 0.46) c h), oklch(from var(--_brand) max(l, 0.8) min(c, 0.11) h))
    );
    --_on-accent: var(
      --bank-account-token-collector-on-accent,
      color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 999, 0.9505) clamp(0, (0.179 - y) * 999, 1)
          clamp(0, (0.179 - y) * 999, 1.089)
      )
    );
    --_flip: oklch(from var(--_on-accent) calc(1 - l) 0 0);
    --_accent-hover: color-mix(in oklab, var(--_accent) 88%, var(--_flip));
    --_accent-pressed: color-mix(in oklab, var(--_accent) 76%, var(--_flip));

    /* neutrals, tinted by the brand */
    --_surface: var(--bank-account-token-collector-surface, light-dark(#fff, oklch(from var(--_brand) 0.225 min(c, 0.014) h)));
    --_text: var(
      --bank-account-token-collector-text,
      light-dark(oklch(from var(--_brand) 0.24 min(c, 0.02) h), oklch(from var(--_brand) 0.95 min(c, 0.008) h))
    );
    --_muted: var(--bank-account-token-collector-muted, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_control: var(--bank-account-token-collector-control-border, color-mix(in oklab, var(--_text) 52%, var(--_surface)));
    --_line: var(--bank-account-token-collector-border, color-mix(in oklab, var(--_text) 15%, var(--_surface)));
    --_hover: var(--bank-account-token-collector-hover, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_danger: var(--bank-account-token-collector-danger, light-dark(oklch(0.5 0.17 27), oklch(0.82 0.09 25)));

    /* type, space, shape, motion, size */
    --_font: var(--bank-account-token-collector-font, system-ui, sans-serif);
    --_type-body: var(--bank-account-token-collector-font-size, 0.9375rem);
    --_type-small: calc(var(--_type-body) * 0.8667);
    --_type-control: calc(var(--_type-body) * 1.0667);
    --_space: var(--bank-account-token-collector-space, 0.25rem);
    --_space-2: calc(var(--_space) * 2);
    --_space-3: calc(var(--_space) * 3);
    --_space-4: calc(var(--_space) * 4);
    --_radius: var(--bank-account-token-collector-radius, 0.75rem);
    --_fast: 120ms;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_control);
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  /* account numbers and amounts: always from left to right, digits of one width */
  .digits {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    unicode-bidi: isolate;
    white-space: nowrap;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
