import { css } from 'lit';

/** The design tokens of the panes, derived from those of the trigger and of rows. */
export const paneTokens = css`
  :host {
    --_accent-soft: color-mix(in oklab, var(--_accent-ink) 7%, var(--_surface));
    --_pressed: color-mix(in oklab, var(--_text) 8%, var(--_surface));
    --_scrim: var(--bank-account-token-collector-backdrop, light-dark(rgb(12 20 17 / 0.36), rgb(0 0 0 / 0.6)));
    --_caution: var(--bank-account-token-collector-caution, light-dark(oklch(0.46 0.085 70), oklch(0.85 0.085 85)));
    --_caution-soft: color-mix(in oklab, var(--_caution) 10%, var(--_surface));
    --_type-title: calc(var(--_type-body) * 1.4667);
    --_space-6: calc(var(--_space) * 6);
    --_radius-small: calc(var(--_radius) * 0.625);
    --_radius-dialog: var(--bank-account-token-collector-dialog-radius, calc(var(--_radius) * 1.75));
    --_shadow: var(--bank-account-token-collector-shadow, 0 0 0 1px light-dark(rgb(12 20 17 / .06), rgb(255 255 255 / .09)), 0 2px 6px rgb(12 20 17 / .06), 0 24px 64px -12px rgb(12 20 17 / .28));
    --_slow: 280ms;
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --_control-height: var(--bank-account-token-collector-control-height, 3rem);
    --_dialog-width: var(--bank-account-token-collector-dialog-width, 27rem);
    --_dialog-height: var(--bank-account-token-collector-dialog-height, 40rem);
  }
`;
