import { html, type TemplateResult } from 'lit';
import type { Permission } from '../../api/types.js';
import type { PaneState, Sheet } from '../state/state.js';
import { bankIcon, coinIcon, listIcon, numberIcon, offIcon, personIcon, undoIcon } from './icons.js';
import { button, infoItem } from './controls.js';
import { businessName, type PaneContext } from './types.js';

interface Content {
  heading: string;
  body: TemplateResult;
  footer: TemplateResult;
}

const gotIt = ({ messages, send }: PaneContext): TemplateResult => button(messages.gotIt, () => send({ type: 'sheetDismissed' }));

/** Lists exactly what the session's permissions share. */
function dataAccess(state: PaneState, context: PaneContext): Content {
  const { messages } = context;
  const { dataAccess: words } = messages;
  const has = (...permissions: Permission[]): boolean =>
    permissions.some((permission) => state.manifest.permissions.includes(permission));
  return {
    heading: words.heading(businessName(state, messages)),
    body: html`<ul class="facts" role="list">
      ${infoItem(bankIcon(), words.details)} ${has('payment_method', 'account_numbers') ? infoItem(numberIcon(), words.numbers) : ''}
      ${has('balances') ? infoItem(coinIcon(), words.balance) : ''} ${has('ownership') ? infoItem(personIcon(), words.ownership) : ''}
      ${has('transactions') ? infoItem(listIcon(), words.transactions) : ''} ${infoItem(offIcon(), words.never(has('transactions')))}
    </ul>`,
    footer: gotIt(context),
  };
}

function legalDetails(state: PaneState, context: PaneContext): Content {
  const { legalDetails: words, whatYouAgreeTo } = context.messages;
  const business = businessName(state, context.messages);
  return {
    heading: whatYouAgreeTo,
    body: html`<ul class="facts" role="list">
      ${infoItem(coinIcon(), words.use(business))} ${infoItem(undoIcon(), words.takeBack(business))} ${infoItem(bankIcon(), words.bank)}
    </ul>`,
    footer: gotIt(context),
  };
}

function exit({ messages, send }: PaneContext): Content {
  return {
    heading: messages.exit.heading,
    body: html`<p class="lead">${messages.exit.lead}</p>`,
    footer: html`${button(messages.exit.stay, () => send({ type: 'sheetDismissed' }))}
    ${button(messages.exit.leave, () => send({ type: 'closeConfirmed' }), { kind: 'quiet' })}`,
  };
}

/** Renders a sheet over a pane, inside the dialog. */
export function sheetView(sheet: Sheet, state: PaneState, context: PaneContext): TemplateResult {
  const { heading, body, footer } =
    sheet === 'exit' ? exit(context) : sheet === 'data_access' ? dataAccess(state, context) : legalDetails(state, context);
  return html`<dialog class="sheet" part="sheet" open aria-labelledby="sheet-heading">
    <div class="body">
      <h2 id="sheet-heading" tabindex="-1" part="heading">${heading}</h2>
      ${body}
    </div>
    <div class="footer" part="footer">${footer}</div>
  </dialog>`;
}
