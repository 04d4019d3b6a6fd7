import { html, nothing, type TemplateResult } from 'lit';
import type { SuccessState } from '../state/state.js';
import { bankIcon, checkIcon, clockIcon } from './icons.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, institutionLogo, stage } from './controls.js';
import { lastDigits } from './numbers.js';
import type { PaneContext, PaneView } from './types.js';

/** Renders a sentence with the last digits, which are announced digit by digit. */
function depositsText(last4: string, { success }: FlowMessages): TemplateResult {
  const shown = `••••${last4}`;
  const [before, after] = success.deposits(shown).split(shown);
  return html`${before}${after === undefined ? nothing : lastDigits(last4, last4.split('').join(' '))}${after}`;
}

export function successPane(state: SuccessState, { messages, send }: PaneContext, isClosing: boolean): PaneView {
  const { success, accountPicker } = messages;
  const { name, last4, institution } = state.account;
  const areDepositsSent =
    state.pane === 'manual_entry_success' || (state.manifest.manual_entry_uses_microdeposits && institution === null);
  const digits = last4 === null ? nothing : lastDigits(last4, accountPicker.endingIn(last4));
  const business = state.manifest.business_name;
  return {
    key: state.pane,
    step: 4,
    canGoBack: false,
    heading: areDepositsSent ? success.depositsHeading : success.heading,
    stage: areDepositsSent ? stage(clockIcon()) : stage(checkIcon(), 'done'),
    body: areDepositsSent
      ? html`<p class="lead">${depositsText(last4 ?? '', messages)}</p>`
      : html`${business ? html`<p class="lead">${success.lead(business)}</p>` : nothing}
          <p class="row summary" part="linked-account">
            ${institution ? institutionLogo(institution) : bankIcon()}
            <span><strong>${name ?? success.account}</strong><small>${institution?.name ?? nothing} ${digits}</small></span>
          </p>`,
    footer: button(business ? messages.backTo(business) : messages.done, () => send({ type: 'doneRequested' }), {
      isBusy: isClosing,
    }),
    isBusy: isClosing,
    announcement: '',
  };
}
