import { html, nothing } from 'lit';
import type { PartnerAuthState } from '../state/state.js';
import { windowIcon } from './icons.js';
import { button, institutionLogo, stage } from './controls.js';
import { businessName, type PaneOf, type PaneView } from './types.js';

export const partnerAuthPane: PaneOf<PartnerAuthState> = (state, { messages, send, showBankWindow }) => {
  const { partnerAuth } = messages;
  const { institution } = state.authSession;
  const bank = institution.name;
  const open = (): void => send({ type: 'windowRequested' });
  const anotherBank = button(messages.chooseAnotherBank, () => send({ type: 'anotherBankRequested' }), { kind: 'quiet' });
  const frame = { step: 3, announcement: '', isBusy: false } as const;
  const unlessOffline = (text: string): string => (state.isOffline ? partnerAuth.offline : text);

  switch (state.step) {
    case 'ready':
    case 'renewing':
      return {
        ...frame,
        key: 'partner_auth',
        canGoBack: state.step === 'ready',
        isBusy: state.step === 'renewing',
        heading: partnerAuth.heading(bank),
        stage: stage(institutionLogo(institution, true)),
        body: html`<p class="lead" id="opens">${partnerAuth.opens(bank)}</p>
          <ol class="steps" role="list">
            ${partnerAuth.steps(businessName(state, messages)).map((step) => html`<li>${step}</li>`)}
          </ol>`,
        footer: html`${button(partnerAuth.open(bank), open, { sign: windowIcon(), describedBy: 'opens', isBusy: state.step === 'renewing' })}
        ${state.step === 'ready' ? anotherBank : nothing}`,
      };
    case 'waiting':
      return {
        ...frame,
        key: 'partner_auth:waiting',
        canGoBack: false,
        isBusy: true,
        heading: partnerAuth.waitingHeading(bank),
        stage: stage(institutionLogo(institution, true), 'plain', true),
        body: html`<p class="lead">${unlessOffline(partnerAuth.waiting)}</p>`,
        footer: html`${button(partnerAuth.show, showBankWindow, { kind: 'outline', sign: windowIcon() })}
        ${button(partnerAuth.cancel, () => send({ type: 'signInCancelled' }), { kind: 'quiet' })}`,
        announcement: unlessOffline(partnerAuth.waiting),
      };
    case 'blocked':
    case 'closed': {
      const isBlocked = state.step === 'blocked';
      const view: PaneView = {
        ...frame,
        key: `partner_auth:${state.step}`,
        canGoBack: true,
        heading: isBlocked ? partnerAuth.blockedHeading : partnerAuth.closedHeading(bank),
        stage: stage(isBlocked ? windowIcon() : institutionLogo(institution, true), 'caution'),
        body: html`<p class="lead" id="opens">${isBlocked ? partnerAuth.blocked(bank) : unlessOffline(partnerAuth.closed)}</p>`,
        footer: html`${button(partnerAuth.open(bank), open, { sign: windowIcon(), describedBy: 'opens' })}${anotherBank}`,
        announcement: unlessOffline(''),
      };
      return view;
    }
  }
};
