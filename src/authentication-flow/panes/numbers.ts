import { html, type TemplateResult } from 'lit';

/** Renders `••••6789`, always left to right. Screen readers announce `spoken` instead. */
export const lastDigits = (last4: string, spoken: string): TemplateResult =>
  html`<span class="digits" dir="ltr" aria-hidden="true">••••${last4}</span><span class="visually-hidden">${spoken}</span>`;

/** Formats an amount in its currency. Returns an empty string for an unknown currency. */
export function money(amount: number, currency: string, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return '';
  }
}
