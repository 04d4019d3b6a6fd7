import { html, nothing, type TemplateResult } from 'lit';
import { readError, withMessage, type CollectorError } from '../contract/collector-error.js';
import { alertShape, bankShape, icon } from '../design/icon.js';
import { inTime } from '../contract/with-timeout.js';
import { loadElementWords, type ElementLanguage, type ElementOverrides } from '../locales/element/load.js';
import type { ErrorMessages, OutcomeMessages } from '../locales/messages.js';
import type { Outcome } from '../contract/result.js';
import { nameCause } from './load-failure.js';
import { outcome } from './outcome.styles.js';

/* What a page needs once linking has been opened, and not before: how its end is told and shown. Fetched beside the engine. */

type Collected = Pick<Extract<Outcome, { kind: 'collected' }>, 'token' | 'financialConnectionsSession'>;

/** Says what a failure was, in a shape for the page and a sentence for the person. `hasNextSecret`: the next press has a new one. */
export async function explain(reason: unknown, messages: ErrorMessages, hasNextSecret: boolean): Promise<CollectorError> {
  const code = await nameCause((Object(reason) as { code?: unknown }).code);
  return withMessage(readError(code ? { code } : reason), messages, hasNextSecret);
}

export { loadLanguage } from '../locales/panes/load.js';

/** What the element says in a language; in English where its download is lost. */
export const wordsFor = (tag: string, overrides?: ElementOverrides): Promise<ElementLanguage> =>
  inTime(loadElementWords(tag, overrides)).catch(() => loadElementWords('en', overrides));

/** Gives the trigger the looks of an outcome; in another document, sheets that were made here are refused. */
export function dress(root: ShadowRoot): void {
  const { styleSheet } = outcome;
  if (styleSheet && root.ownerDocument === document && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
}

/** The bank and the last digits of what was linked. Typed numbers have no account to ask, so the token is asked. */
function linkedAccount(
  { token, financialConnectionsSession }: Collected,
  messages: OutcomeMessages,
): { bank: string; last4: string | null } {
  // Stripe.js hands these over, in whatever version a page has: nothing in them is taken for granted.
  const account = (financialConnectionsSession as Partial<typeof financialConnectionsSession>).accounts?.[0];
  const bankAccount = (token as Partial<typeof token>).bank_account;
  return {
    bank: account?.institution_name ?? bankAccount?.bank_name ?? messages.bankAccount,
    last4: account?.last4 ?? bankAccount?.last4 ?? null,
  };
}

/** The error's sentence; and, where the user cannot mend it, a reference for support. */
const explanation = ({ message, recoverable, attempt }: CollectorError, messages: OutcomeMessages, before = ''): TemplateResult =>
  html`<small part="message">${before}${message}</small>${
    recoverable || !attempt ? nothing : html`<small part="reference">${messages.reference(attempt)}</small>`
  }`;

/** What was linked; and, where changing it has failed, why. */
export function linkedRow(collected: Collected, error: CollectorError | null, messages: OutcomeMessages): TemplateResult {
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

/** Why nothing was linked, in the trigger's place. */
export const failedRow = (error: CollectorError, messages: OutcomeMessages): TemplateResult =>
  html`${icon(alertShape)}<span class="label" part="label">${messages.notLinked}${explanation(error, messages)}</span
    >${error.recoverable ? html`<span class="action" part="action">${messages.tryAgain}</span>` : nothing}`;
