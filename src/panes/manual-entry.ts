import { html, nothing, type TemplateResult } from 'lit';
import { manualEntryFaults } from '../flow/manual-entry.js';
import type { ManualEntryField, ManualEntryState } from '../flow/state.js';
import { alertIcon } from '../icons/pane-icons.js';
import { button, textButton } from './atoms.js';
import type { PaneContext, PaneOf } from './view.js';

function field(
  name: ManualEntryField,
  label: string,
  fault: string | null,
  state: ManualEntryState,
  { send }: PaneContext,
): TemplateResult {
  const error = fault !== null && state.visited.includes(name) ? fault : null;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      part="field"
      inputmode="numeric"
      autocomplete="off"
      maxlength="20"
      .value=${state[name]}
      ?readonly=${state.submitting}
      aria-invalid=${error === null ? nothing : 'true'}
      aria-describedby=${error === null ? nothing : `${name}-error`}
      @input=${(event: Event) => send({ type: 'numberTyped', field: name, value: (event.currentTarget as HTMLInputElement).value })}
      @blur=${() => send({ type: 'fieldLeft', field: name })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') send({ type: 'manualEntrySubmitted' });
      }}
    />
    ${error === null ? nothing : html`<span class="error" id=${`${name}-error`}>${alertIcon()}${error}</span>`}
  </div>`;
}

export const manualEntryPane: PaneOf<ManualEntryState> = (state, context) => {
  const { messages, send } = context;
  const { manualEntry } = messages;
  const faults = manualEntryFaults(state);
  const refusal = state.refusal === null ? null : state.refusal || manualEntry.refused;
  return {
    key: 'manual_entry',
    step: 3,
    canGoBack: state.back !== null && !state.submitting,
    heading: manualEntry.heading,
    body: html`<p class="lead">
        ${manualEntry.lead}${state.manifest.manual_entry_uses_microdeposits ? ` ${manualEntry.microdeposits}` : nothing}
      </p>
      ${field(
        'routingNumber',
        manualEntry.routingNumber,
        faults.routingNumber && manualEntry.routingFault(faults.routingNumber, state.routingNumber.length),
        state,
        context,
      )}
      ${field('accountNumber', manualEntry.accountNumber, faults.accountNumber && manualEntry.accountFault(faults.accountNumber), state, context)}
      ${field('confirmation', manualEntry.confirmation, faults.confirmation && manualEntry.confirmationFault(faults.confirmation), state, context)}
      ${refusal === null ? nothing : html`<p class="error after">${alertIcon()}${refusal}</p>`}
      ${
        state.manifest.livemode
          ? nothing
          : html`<p class="note">
              ${manualEntry.testAccount} ${textButton(manualEntry.fillTestAccount, () => send({ type: 'testAccountRequested' }))}.
            </p>`
      }`,
    footer: button(state.submitting ? manualEntry.submitting : manualEntry.submit, () => send({ type: 'manualEntrySubmitted' }), {
      isBusy: state.submitting,
    }),
    isBusy: state.submitting,
    announcement: state.submitting ? manualEntry.submitting : (refusal ?? ''),
  };
};
