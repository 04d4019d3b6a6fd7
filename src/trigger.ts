import { html, nothing, type TemplateResult } from 'lit';
import type { CollectorError } from './errors.js';
import { alertShape, bankShape, icon } from './icons/icon.js';
import type { TriggerMessages } from './locales/messages.js';
import type { Outcome } from './result.js';

type CollectedOutcome = Extract<Outcome, { kind: 'collected' }>;

/** Where an element stands. */
export type CollectorStatus = 'ready' | 'opening' | 'open' | 'linked' | 'failed';

export interface TriggerView {
  status: CollectorStatus;
  isDisabled: boolean;
  linked: { bank: string; last4: string | null } | null;
  error: CollectorError | null;
  messages: TriggerMessages;
  onPress: () => void;
  onIntent: () => void;
}

/** The bank and the last digits of what was linked. Typed numbers have no account to ask, so the token is asked. */
export function linkedAccount(
  { token, financialConnectionsSession }: Pick<CollectedOutcome, 'token' | 'financialConnectionsSession'>,
  messages: TriggerMessages,
): NonNullable<TriggerView['linked']> {
  // Stripe.js hands these over, in whatever version a page has: nothing in them is taken for granted.
  const account = (financialConnectionsSession as Partial<typeof financialConnectionsSession>).accounts?.[0];
  const bankAccount = (token as Partial<typeof token>).bank_account;
  return {
    bank: account?.institution_name ?? bankAccount?.bank_name ?? messages.bankAccount,
    last4: account?.last4 ?? bankAccount?.last4 ?? null,
  };
}

const isBusy = (status: CollectorStatus): boolean => status === 'opening' || status === 'open';

/** Keeps `:state(open)`, `:state(busy)` and `:state(linked)` as the status says. */
export function markStates(states: CustomStateSet, status: CollectorStatus): void {
  const marks = { open: status === 'open', busy: isBusy(status), linked: status === 'linked' };
  for (const [name, isOn] of Object.entries(marks)) {
    if (isOn) states.add(name);
    else states.delete(name);
  }
}

function linkedRow({ messages, error }: TriggerView, { bank, last4 }: NonNullable<TriggerView['linked']>): TemplateResult {
  return html`<slot name="linked">
    ${icon(bankShape)}
    <span class="label">
      ${
        last4 === null
          ? bank
          : html`<span aria-hidden="true">${bank} <span class="digits" dir="ltr">••••${last4}</span></span>
              <span class="visually-hidden">${messages.linkedAccount(bank, last4.split('').join(' '))}</span>`
      }
      ${error ? html`<small>${messages.notChanged} ${error.message}</small>` : nothing}
    </span>
    <span class="action">${messages.change}</span>
  </slot>`;
}

/** What was linked stays in sight while another account is being chosen, and when that fails. */
function content(view: TriggerView): TemplateResult {
  const { status, messages, linked, error } = view;
  if (linked && status !== 'opening') return linkedRow(view, linked);
  if (status === 'failed' && error) {
    return html`${icon(alertShape)}<span class="label">${messages.notLinked}<small>${error.message}</small></span
      ><span class="action">${messages.tryAgain}</span>`;
  }
  const sign = isBusy(status)
    ? html`<span class="spinner" aria-hidden="true"></span>`
    : html`<slot name="icon">${icon(bankShape)}</slot>`;
  return html`${sign}<span class="label">${status === 'opening' ? messages.opening : html`<slot>${messages.linkAccount}</slot>`}</span>`;
}

/** The button, in each of its states. It stays focusable while busy: focus has to come back to it. */
export function triggerView(view: TriggerView): TemplateResult {
  const { status, isDisabled, linked, error, onPress, onIntent } = view;
  return html`<button
      type="button"
      class=${`trigger ${linked ? 'linked' : status}`}
      part="trigger"
      aria-haspopup="dialog"
      aria-busy=${isBusy(status) ? 'true' : nothing}
      aria-disabled=${isBusy(status) ? 'true' : nothing}
      ?disabled=${isDisabled}
      @click=${onPress}
      @pointerenter=${onIntent}
      @focus=${onIntent}
    >
      ${content(view)}
    </button>
    <span class="visually-hidden" role="status">${error?.message ?? nothing}</span>`;
}
