import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerAccount } from '../../api/types.js';
import { canBeSelected } from '../state/selectable.js';
import type { AccountPickerState } from '../state/state.js';
import { skeleton, button, institutionLogo, textButton } from './controls.js';
import { lastDigits, money } from './numbers.js';
import { businessName, type PaneContext, type PaneOf } from './types.js';

/** Renders an account: its name, its last digits, and why it cannot be chosen. */
export function accountText(account: PartnerAccount, { messages }: Pick<PaneContext, 'messages'>): TemplateResult {
  const last4 = account.displayable_account_numbers;
  const digits = last4 === null ? nothing : lastDigits(last4, messages.accountPicker.endingIn(last4));
  const reason = canBeSelected(account) ? null : (account.allow_selection_message ?? messages.accountPicker.notSelectable);
  return html`<span
    ><strong>${account.name}</strong
    ><small>${digits}${reason !== null && last4 !== null ? ' · ' : nothing}${reason ?? nothing}</small></span
  >`;
}

function choice(account: PartnerAccount, state: AccountPickerState, context: PaneContext): TemplateResult {
  const isEnabled = canBeSelected(account);
  const balance =
    account.balance_amount !== null && account.currency ? money(account.balance_amount, account.currency, context.locale) : '';
  return html`<label class=${isEnabled ? 'row choice' : 'row choice disabled'} part="account">
    <input
      type=${state.manifest.single_account ? 'radio' : 'checkbox'}
      name="account"
      .checked=${state.selected.includes(account.id)}
      ?disabled=${!isEnabled || state.submitting}
      @change=${() => context.send({ type: 'accountToggled', account: account.id })}
    />
    ${accountText(account, context)} ${isEnabled && balance ? html`<span class="digits amount">${balance}</span>` : nothing}
  </label>`;
}

export const accountPickerPane: PaneOf<AccountPickerState> = (state, context) => {
  const { messages, send } = context;
  const { accountPicker } = messages;
  const { institution } = state.authSession;
  const isSeveral = !state.manifest.single_account;

  if (state.accounts === null) {
    return {
      key: 'account_picker:loading',
      step: 3,
      canGoBack: false,
      heading: accountPicker.loadingHeading,
      body: html`<p class="with-mark">${institutionLogo(institution)}<span>${accountPicker.loading(institution.name)}</span></p>
        ${skeleton(4, 'dot')}`,
      footer: nothing,
      isBusy: true,
      announcement: accountPicker.loading(institution.name),
    };
  }

  return {
    key: 'account_picker',
    step: 3,
    canGoBack: false,
    heading: accountPicker.heading(isSeveral),
    body: html`<p class="with-mark">${institutionLogo(institution)}<span>${institution.name}</span></p>
      <fieldset class="list" part="accounts">
        <legend class="visually-hidden">${accountPicker.accounts}</legend>
        ${state.accounts.map((account) => choice(account, state, context))}
      </fieldset>`,
    footer: html`<p class="small">
        ${accountPicker.sharing(businessName(state, messages), isSeveral, state.manifest.permissions.includes('balances'))}
        ${textButton(messages.whatIsShared, () => send({ type: 'sheetOpened', sheet: 'data_access' }))}
      </p>
      ${button(
        state.submitting ? accountPicker.linking : accountPicker.link(state.selected.length),
        () => send({ type: 'accountsConfirmed' }),
        {
          isBusy: state.submitting,
          isDisabled: state.selected.length === 0,
        },
      )}`,
    isBusy: state.submitting,
    announcement: state.submitting ? accountPicker.linking : '',
  };
};
