import { html, nothing, type TemplateResult } from 'lit';
import type { CollectorError } from '../contract/collector-error.js';
import type { CollectedResult } from '../contract/result.js';
import { bankShape, icon } from '../design/icon.js';
import type { LanguageController } from './language-controller.js';

/** The state of an element. */
export type CollectorStatus = 'ready' | 'opening' | 'open' | 'linked' | 'failed';

interface TriggerView {
  status: CollectorStatus;
  isDisabled: boolean;
  /** The linked account. Stays while another account is being chosen. */
  collected: CollectedResult | null;
  error: CollectorError | null;
  language: Pick<LanguageController, 'trigger' | 'opening'>;
  onPress: () => void;
  onIntent: () => void;
}

const isBusy = (status: CollectorStatus): boolean => status === 'opening' || status === 'open';

/** Sets `:state(open)`, `:state(busy)` and `:state(linked)` according to the status. */
export function markStates(states: CustomStateSet, status: CollectorStatus): void {
  const marks = { open: status === 'open', busy: isBusy(status), linked: status === 'linked' };
  for (const [name, isOn] of Object.entries(marks)) states[isOn ? 'add' : 'delete'](name);
}

/** The linked account stays visible while another one is being chosen, and when that fails. */
function outcomeRow({ collected, error, language: { opening } }: TriggerView): TemplateResult | null {
  if (!opening) return null;
  const { module, words } = opening;
  if (collected) return module.linkedRow(collected, error, words.outcome);
  return error && module.failedRow(error, words.outcome);
}

/** If the opening module failed to load, the error's message takes the place of the label. */
function content(view: TriggerView): TemplateResult {
  const { status, error, language } = view;
  const row = status === 'opening' ? null : outcomeRow(view);
  if (row) return row;
  const { opening, linkAccount } = language.trigger.messages;
  const sign = isBusy(status)
    ? html`<span class="spinner" part="spinner" aria-hidden="true"></span>`
    : html`<slot name="icon">${icon(bankShape)}</slot>`;
  return html`${sign}<span class="label" part="label">${status === 'opening' ? opening : (error?.displayMessage ?? html`<slot>${linkAccount}</slot>`)}</span>`;
}

/** A key that is still held down when the modal closes must not open it again. */
const ignoreHeldKey = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

/** Renders the button. It stays focusable while busy, because the focus returns to it. */
export function triggerView(view: TriggerView): TemplateResult {
  const { status, isDisabled, collected, error, language, onPress, onIntent } = view;
  const { lang } = language.trigger;
  const busy = isBusy(status) ? 'true' : nothing;
  return html`<button
      type="button"
      class=${`trigger ${collected ? 'linked' : status}`}
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
    <span class="visually-hidden" role="status" lang=${lang}>${error?.displayMessage ?? nothing}</span>
    ${error ? html`<slot name="error"></slot>` : nothing}`;
}
