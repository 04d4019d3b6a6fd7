import { html, nothing } from 'lit';
import type { ConsentState } from '../flow/state.js';
import { monogram } from '../icons/monogram.js';
import { choiceIcon, lockIcon, undoIcon } from '../icons/pane-icons.js';
import { button, stage, textButton } from './atoms.js';
import { businessName, type PaneOf } from './view.js';

export const consentPane: PaneOf<ConsentState> = (state, { messages, send }) => {
  const business = businessName(state, messages);
  const { password, choice, undo } = messages.consent.facts(business);
  const isBusy = state.step === 'agreeing';
  return {
    key: 'consent',
    step: 1,
    canGoBack: false,
    heading: messages.consent.heading,
    stage: stage(monogram(business, true)),
    body: html`<ul class="facts" role="list">
      <li>${lockIcon()}<strong>${password[0]}</strong><small>${password[1]}</small></li>
      <li>${choiceIcon()}<strong>${choice[0]}</strong><small>${choice[1]}</small></li>
      <li>${undoIcon()}<strong>${undo[0]}</strong><small>${undo[1]}</small></li>
    </ul>`,
    footer: html`<p class="small">
        ${messages.consent.agreement(business)}
        ${textButton(messages.whatIsShared, () => send({ type: 'sheetOpened', sheet: 'data_access' }))} ·
        ${textButton(messages.whatYouAgreeTo, () => send({ type: 'sheetOpened', sheet: 'legal_details' }))}
      </p>
      ${state.step === 'failed' ? html`<p class="small"><strong>${messages.notThrough}</strong></p>` : nothing}
      ${button(messages.consent.agree, () => send({ type: 'agreed' }), { isBusy })}
      ${
        state.manifest.allow_manual_entry
          ? button(messages.enterByHand, () => send({ type: 'manualEntryRequested' }), { kind: 'quiet', isBusy: false })
          : nothing
      }`,
    isBusy,
    announcement: state.step === 'failed' ? messages.notThrough : '',
  };
};
