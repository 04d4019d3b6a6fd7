import { html, nothing, type TemplateResult } from 'lit';
import type { ApiErrorBody } from '../../api/types.js';
import { digits, manualEntryFaults, ROUTING_NUMBER_LENGTH } from '../state/bank-account-numbers.js';
import type { ManualEntryField, ManualEntryState } from '../state/state.js';
import { alertIcon } from './icons.js';
import type { FlowMessages, LinkedSentence } from '../../locales/messages.js';
import { button, textButton } from './controls.js';
import type { PaneContext, PaneOf } from './types.js';

const FIELDS = ['routingNumber', 'accountNumber', 'confirmation'] as const;
type Errors = Record<ManualEntryField, string | null>;

/** Returns the errors of the fields that the user has left. */
function errorsInSight(state: ManualEntryState, { manualEntry: words }: FlowMessages): Errors {
  const { routingNumber, accountNumber, confirmation } = manualEntryFaults(state);
  const length = state.routingNumber.length - ROUTING_NUMBER_LENGTH;
  const texts: Errors = {
    routingNumber:
      routingNumber &&
      {
        missing: words.routingMissing,
        checksum: words.routingWrong,
        length: length < 0 ? words.routingTooShort(-length) : words.routingMissing,
      }[routingNumber],
    accountNumber: accountNumber && { missing: words.accountMissing, length: words.accountTooLong }[accountNumber],
    confirmation: confirmation && { missing: words.confirmationMissing, differs: words.confirmationDiffers }[confirmation],
  };
  for (const name of FIELDS) if (!state.visited.includes(name)) texts[name] = null;
  return texts;
}

/** Only an invalid request means wrong numbers. After any other failure they may be right. The API's own message is for developers. */
const refusalText = ({ type }: ApiErrorBody, { manualEntry, notThrough }: FlowMessages): string =>
  type === 'invalid_request_error' ? manualEntry.refused : notThrough;

/** Returns the announced errors that still apply. An error that changes with each keystroke is not announced again. */
function announcement(errors: Errors, state: ManualEntryState, messages: FlowMessages): string {
  const announced = errorsInSight({ ...state, ...state.announced }, messages);
  return FIELDS.map((name) => errors[name] && announced[name])
    .filter(Boolean)
    .join(' ');
}

/** Moves the focus to the first field with an error. The error is the field's description. */
function submit(event: Event, { send }: PaneContext): void {
  const pane = (event.currentTarget as HTMLElement).closest('.pane');
  send({ type: 'manualEntrySubmitted' });
  pane?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}

/** Shows exactly the digits that are sent, with the caret behind the same digit as before. */
function keepDigits(input: HTMLInputElement): void {
  const { value, selectionStart } = input;
  input.value = digits(value);
  const caret = digits(value.slice(0, selectionStart ?? value.length)).length;
  input.setSelectionRange(caret, caret);
}

function field(
  name: ManualEntryField,
  label: string,
  error: string | null,
  state: ManualEntryState,
  context: PaneContext,
): TemplateResult {
  const { send } = context;
  const onInput = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    keepDigits(input);
    send({ type: 'numberTyped', field: name, value: input.value });
  };
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      part="field"
      inputmode="numeric"
      autocomplete="off"
      .value=${state[name]}
      ?readonly=${state.submitting}
      aria-invalid=${error === null ? nothing : 'true'}
      aria-describedby=${error === null ? nothing : `${name}-error`}
      @input=${(event: InputEvent) => {
        // Writing into the field would end the input method's composition.
        if (!event.isComposing) onInput(event);
      }}
      @compositionend=${onInput}
      @blur=${() => send({ type: 'fieldLeft', field: name })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') submit(event, context);
      }}
    />
    ${error === null ? nothing : html`<span class="error" part="field-error" id=${`${name}-error`}>${alertIcon()}${error}</span>`}
  </div>`;
}

/** Renders a sentence with one part that is a button. */
const linkedSentence = ([before, link, after]: LinkedSentence, onPress: () => void): TemplateResult =>
  html`${before}${textButton(link, onPress)}${after}`;

export const manualEntryPane: PaneOf<ManualEntryState> = (state, context) => {
  const { messages, send } = context;
  const { manualEntry } = messages;
  const errors = errorsInSight(state, messages);
  const refusal = state.refusal && refusalText(state.refusal.body, messages);
  return {
    key: 'manual_entry',
    step: 3,
    canGoBack: state.back !== null && !state.submitting,
    heading: manualEntry.heading,
    body: html`<p class="lead">
        ${manualEntry.lead(state.manifest.manual_entry_uses_microdeposits)}
      </p>
      ${FIELDS.map((name) => field(name, manualEntry[name], errors[name], state, context))}
      ${refusal === null ? nothing : html`<p class="error after">${alertIcon()}${refusal}</p>`}
      ${
        state.manifest.livemode
          ? nothing
          : html`<p class="note">
              ${linkedSentence(manualEntry.testAccount, () => send({ type: 'testAccountRequested' }))}
            </p>`
      }`,
    footer: button(state.submitting ? manualEntry.submitting : manualEntry.submit, (event) => submit(event, context), {
      isBusy: state.submitting,
    }),
    isBusy: state.submitting,
    announcement: state.submitting ? manualEntry.submitting : (refusal ?? announcement(errors, state, messages)),
  };
};
