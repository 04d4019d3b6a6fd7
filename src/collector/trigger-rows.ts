import { html, nothing, type TemplateResult } from 'lit';
import type { CollectorError } from '../contract/collector-error.js';
import { needsAttention, type PayoutAccount, type PayoutAccountStatus } from '../contract/payout-account.js';
import type { SaveState } from '../contract/result.js';
import { alertShape, bankShape, icon, spinner } from '../design/icon.js';
import type { AccountMessages, OutcomeMessages } from '../locales/messages.js';

type Words = AccountMessages & Partial<OutcomeMessages>;

interface RowView {
  /** The linked account, or the account on file. */
  account: PayoutAccount | null;
  save: SaveState;
  error: CollectorError | null;
  messages: Words;
}

/** Renders the content of the trigger: a sign, text and what a press does. */
export const row = (sign: TemplateResult, label: unknown, action?: string): TemplateResult =>
  html`${sign}<span class="label" part="label">${label}</span>${action ? html`<span class="action" part="action">${action}</span>` : nothing}`;

/** The bank and the last four digits, even if the page passes the whole account number. */
function nameOf({ bankName, last4 }: PayoutAccount, messages: AccountMessages): TemplateResult | string {
  const bank = bankName || messages.bankAccount;
  const digits = (last4 ?? '').slice(-4);
  return digits
    ? html`<span aria-hidden="true">${bank} <span class="digits" dir="ltr">••••${digits}</span></span>
        <span class="visually-hidden">${messages.linkedAccount(bank, digits.split('').join(' '))}</span>`
    : bank;
}

/** The sentence below the account: how saving it goes, or what Stripe's status means. */
function noteOf({ account, save, messages }: RowView): string | undefined {
  if (save === 'saving') return messages.saving;
  if (save === 'failed') return undefined;
  const status = account?.status ?? '';
  const meaning = Object.hasOwn(messages.statuses, status) ? messages.statuses[status as PayoutAccountStatus] : undefined;
  if (needsAttention(status)) return `${meaning ?? ''} ${messages.linkAgainOrAnother}`;
  // The status of an account that was just saved is `new`.
  return save === 'saved' && (!meaning || status === 'new') ? messages.saved : meaning;
}

/** The error's sentence, and a reference for support if the user cannot solve it. */
function explanation(
  { displayMessage, recoverable, attempt }: CollectorError,
  before: string,
  { reference }: Words,
): TemplateResult {
  const support = recoverable || !attempt ? nothing : html`<small part="reference">${reference?.(attempt)}</small>`;
  return html`<small part="message">${before}${displayMessage}</small>${support}`;
}

/** The trigger's content with an account or after a failure. `null` without both. */
export function outcomeRow(view: RowView): TemplateResult | null {
  const { account, save, error, messages } = view;
  if (!account && !error) return null;
  const isSaveFailure = save === 'failed' || error?.code === 'save_refused';
  const isTroubled = !account || save === 'failed' || needsAttention(account.status);
  const note = noteOf(view);
  const label = html`${account ? nameOf(account, messages) : messages.notLinked}
  ${note ? html`<small part="account-status">${note}</small>` : nothing}
  ${error && explanation(error, account && save !== 'failed' ? `${messages.notChanged ?? ''} ` : '', messages)}`;
  if (save === 'saving') return row(spinner, label);
  const content = row(icon(isTroubled ? alertShape : bankShape), label, actionOf());
  // The page's own content stands for an account that needs nothing. Everything else has to be seen.
  return isTroubled || error ? content : html`<slot name="linked">${content}</slot>`;

  /** What a press does, unless it cannot help. */
  function actionOf(): string | undefined {
    if (account && !(error && isSaveFailure)) return isTroubled ? messages.linkAgain : messages.change;
    if (!error?.recoverable) return undefined;
    return error.code === 'save_refused' ? messages.linkAnother : messages.tryAgain;
  }
}
