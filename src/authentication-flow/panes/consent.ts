import { html, nothing } from 'lit';
import type { ConsentState } from '../state/state.js';
import { monogram } from './monogram.js';
import { choiceIcon, lockIcon, undoIcon } from './icons.js';
import { button, infoItem, stage, textButton } from './controls.js';
import { businessName, type PaneOf } from './types.js';

export const consentPane: PaneOf<ConsentState> = (state, { messages, send }) => {
  const business = businessName(state, messages);
  const { password, choice, undo } = messages.consent.facts(business);
  const isBusy = state.step === 'agreeing';
  const isFailed = state.step === 'failed';
  return {
    key: 'consent',
    step: 1,
    canGoBack: false,
    heading: messages.consent.heading,
    stage: stage(monogram(business, true)),
    body: html`<ul class="facts" role="list">
      ${infoItem(lockIcon(), password)} ${infoItem(choiceIcon(), choice)} ${infoItem(undoIcon(), undo)}
    </ul>`,
    footer: html`${isFailed ? html`<p class="small"><strong>${messages.notThrough}</strong></p>` : nothing}
      <p class="small">
        ${messages.consent.agreement(business)}
        ${textButton(messages.whatIsShared, () => send({ type: 'sheetOpened', sheet: 'data_access' }))}
        ${textButton(messages.whatYouAgreeTo, () => send({ type: 'sheetOpened', sheet: 'legal_details' }))}
      </p>
      ${button(messages.consent.agree, () => send({ type: 'agreed' }), { isBusy })}
      ${
        state.manifest.allow_manual_entry
          ? button(messages.enterByHand, () => send({ type: 'manualEntryRequested' }), { kind: 'quiet' })
          : nothing
      }`,
    isBusy,
    announcement: isFailed ? messages.notThrough : '',
  };
};
