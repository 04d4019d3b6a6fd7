import { html, nothing, type TemplateResult } from 'lit';
import type { CollectorError } from '../contract/collector-error.js';
import type { CollectedResult } from '../contract/result.js';
import { alertShape, bankShape, icon } from '../design/icon.js';
import type { OutcomeMessages } from '../locales/messages.js';

/** The bank and the last digits of the linked account. After manual entry there is no account, so the token is read. */
function linkedAccount(
  { token, financialConnectionsSession }: CollectedResult,
  messages: OutcomeMessages,
): { bank: string; last4: string | null } {
  // Both come from the page's version of Stripe.js, so no field is taken for granted.
  const account = (financialConnectionsSession as Partial<typeof financialConnectionsSession>).accounts?.[0];
  const bankAccount = (token as Partial<typeof token>).bank_account;
  return {
    bank: account?.institution_name ?? bankAccount?.bank_name ?? messages.bankAccount,
    last4: account?.last4 ?? bankAccount?.last4 ?? null,
  };
}

/** The error's message, and a reference for support if the user cannot solve it. */
const explanation = (
  { displayMessage, recoverable, attempt }: CollectorError,
  messages: OutcomeMessages,
  before = '',
): TemplateResult =>
  html`<small part="message">${before}${displayMessage}</small>${
    recoverable || !attempt ? nothing : html`<small part="reference">${messages.reference(attempt)}</small>`
  }`;

/** The trigger's content once an account is linked. `error`: why changing it failed. */
export function linkedRow(collected: CollectedResult, error: CollectorError | null, messages: OutcomeMessages): TemplateResult {
  const { bank, last4 } = linkedAccount(collected, messages);
  return html`<slot name="linked">
    ${icon(bankShape)}
    <span class="label" part="label">
      ${
        last4 === null
          ? bank
          : html`<span aria-hidden="true">${bank} <span class="digits" dir="ltr">••••${last4}</span></span>
              <span class="visually-hidden">${messages.linkedAccount(bank, last4.split('').join(' '))}</span>`
      }
      ${error ? explanation(error, messages, `${messages.notChanged} `) : nothing}
    </span>
    <span class="action" part="action">${messages.change}</span>
  </slot>`;
}

/** The trigger's content after a failure. */
export const failedRow = (error: CollectorError, messages: OutcomeMessages): TemplateResult =>
  html`${icon(alertShape)}<span class="label" part="label">${messages.notLinked}${explanation(error, messages)}</span
    >${error.recoverable ? html`<span class="action" part="action">${messages.tryAgain}</span>` : nothing}`;
