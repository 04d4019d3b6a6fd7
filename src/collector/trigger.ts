import { html, nothing, type TemplateResult } from 'lit';
import { bankShape, icon, spinner } from '../design/icon.js';
import type { CollectorError } from '../contract/collector-error.js';
import { needsAttention, type PayoutAccount } from '../contract/payout-account.js';
import type { SaveState } from '../contract/result.js';
import type { LanguageController } from './language-controller.js';
import { outcomeRow, row } from './trigger-rows.js';

/** The state of an element. */
export type CollectorStatus = 'ready' | 'opening' | 'open' | 'saving' | 'linked' | 'failed';

interface TriggerView {
  status: CollectorStatus;
  isDisabled: boolean;
  /** The linked account, or the account on file. Stays while another one is chosen. */
  account: PayoutAccount | null;
  save: SaveState;
  error: CollectorError | null;
  language: Pick<LanguageController, 'trigger'>;
  onPress: () => void;
  onIntent: () => void;
}

const isBusy = (status: CollectorStatus): boolean => status === 'opening' || status === 'open' || status === 'saving';

/** Sets the element's custom states. */
export function markStates(states: CustomStateSet, status: CollectorStatus, account: PayoutAccount | null): void {
  const marks = {
    open: status === 'open',
    busy: isBusy(status),
    saving: status === 'saving',
    linked: status === 'linked',
    attention: needsAttention(account?.status),
  };
  for (const [name, isOn] of Object.entries(marks)) states[isOn ? 'add' : 'delete'](name);
}

function content(view: TriggerView): TemplateResult {
  const { status, language } = view;
  const { messages, account } = language.trigger;
  const shown = status === 'opening' ? null : outcomeRow({ ...view, messages: account });
  const label = status === 'opening' ? messages.opening : html`<slot>${messages.linkAccount}</slot>`;
  return shown ?? row(isBusy(status) ? spinner : html`<slot name="icon">${icon(bankShape)}</slot>`, label);
}

/** A key that is still held down when the modal closes must not open it again. */
const ignoreHeldKey = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

/** Renders the button. It stays focusable while busy, because the focus returns to it. */
export function triggerView(view: TriggerView): TemplateResult {
  const { status, isDisabled, account, save, error, language, onPress, onIntent } = view;
  const { lang, account: outcome } = language.trigger;
  const busy = isBusy(status) ? 'true' : nothing;
  return html`<button
      type="button"
      class=${`trigger ${account ? 'linked' : status}`}
      part="trigger"
      lang=${lang}
      aria-haspopup="dialog"
      aria-busy=${busy}
      aria-disabled=${busy}
      ?disabled=${isDisabled}
      @click=${onPress}
      @keydown=${ignoreHeldKey}
      @pointerenter=${onIntent}
      @focus=${onIntent}
    >
      ${content(view)}
    </button>
    <span class="visually-hidden" role="status" lang=${lang}
      >${error?.displayMessage ?? (save === 'saving' || save === 'saved' ? outcome[save] : nothing)}</span
    >
    ${error ? html`<slot name="error"></slot>` : nothing}`;
}
