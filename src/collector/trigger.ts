import { html, nothing, type TemplateResult } from 'lit';
import type { CollectorError } from '../contract/collector-error.js';
import { bankShape, icon } from '../design/icon.js';
import type { TriggerMessages } from '../locales/messages.js';

/** Where an element stands. */
export type CollectorStatus = 'ready' | 'opening' | 'open' | 'linked' | 'failed';

export interface TriggerView {
  status: CollectorStatus;
  isDisabled: boolean;
  isLinked: boolean;
  /** What was linked, or why nothing was. */
  outcome: TemplateResult | null;
  error: CollectorError | null;
  messages: TriggerMessages;
  /** Language of these words. */
  lang: string;
  onPress: () => void;
  onIntent: () => void;
}

const isBusy = (status: CollectorStatus): boolean => status === 'opening' || status === 'open';

/** Keeps `:state(open)`, `:state(busy)` and `:state(linked)` as the status says. */
export function markStates(states: CustomStateSet, status: CollectorStatus): void {
  const marks = { open: status === 'open', busy: isBusy(status), linked: status === 'linked' };
  for (const [name, isOn] of Object.entries(marks)) states[isOn ? 'add' : 'delete'](name);
}

/**
 * What was linked stays in sight while another account is being chosen, and when that fails. Where not even the looks of a failure
 * could be had, its sentence stands for the label.
 */
function content({ status, messages, outcome, error }: TriggerView): TemplateResult {
  if (outcome && status !== 'opening') return outcome;
  const sign = isBusy(status)
    ? html`<span class="spinner" part="spinner" aria-hidden="true"></span>`
    : html`<slot name="icon">${icon(bankShape)}</slot>`;
  return html`${sign}<span class="label" part="label">${status === 'opening' ? messages.opening : (error?.message ?? html`<slot>${messages.linkAccount}</slot>`)}</span>`;
}

/** The button, in each of its states. It stays focusable while busy: focus has to come back to it. */
export function triggerView(view: TriggerView): TemplateResult {
  const { status, isDisabled, isLinked, error, lang, onPress, onIntent } = view;
  const busy = isBusy(status) ? 'true' : nothing;
  return html`<button
      type="button"
      class=${`trigger ${isLinked ? 'linked' : status}`}
      part="trigger"
      lang=${lang}
      aria-haspopup="dialog"
      aria-busy=${busy}
      aria-disabled=${busy}
      ?disabled=${isDisabled}
      @click=${onPress}
      @pointerenter=${onIntent}
      @focus=${onIntent}
    >
      ${content(view)}
    </button>
    <span class="visually-hidden" role="status" lang=${lang}>${error?.message ?? nothing}</span>
    ${error ? html`<slot name="error"></slot>` : nothing}`;
}
