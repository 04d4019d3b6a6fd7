import { html } from 'hono/html';
import type { AccountTemplate } from '../institutions/account-sets.js';
import type { Visit } from './authorization-server.js';
import { type Html, focusedHeading, page } from '../pages/layout.js';

/** A bank's first page. It has no password field, because users shouldn't get used to typing a password into such a page. */
export function signInPage({ id, bank }: Visit, businessName: string): Html {
  const body = html`<h1>Sign in</h1>
    <p class="lead">${businessName} would like to link your account. Sign in to continue.</p>
    <form method="post" action="/bank/${bank.id}/sign-in">
      <input type="hidden" name="visit" value="${id}" />
      <div class="field">
        <label for="username">Username</label>
        <input
          id="username"
          name="username"
          value="jenny.rosen"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="hint"
          autofocus
        />
        <small id="hint">Any username works here. Type <code>error</code> to see the sign-in fail.</small>
      </div>
      <button class="primary">Continue</button>
    </form>
    ${refusal(id, `/bank/${bank.id}/share`, 'Cancel')}`;
  return page({ title: `Sign in – ${bank.name}`, bank, body });
}

/** A separate form, so that Cancel works even if the other form's fields are invalid. */
export function refusal(visit: string, action: string, label: string): Html {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="visit" value="${visit}" />
    <input type="hidden" name="decision" value="deny" />
    <button class="quiet">${label}</button>
  </form>`;
}

function choice({ name, last4 }: AccountTemplate, index: number): Html {
  return html`<label class="choice">
    <input type="checkbox" name="accounts[]" value="${index}" ${index === 0 ? 'checked' : ''} />
    <span><strong>${name}</strong> <small dir="ltr">••••${last4}</small></span>
  </label>`;
}

function chooser(accounts: readonly AccountTemplate[], isNothingChosen: boolean): Html {
  return html`<fieldset ${isNothingChosen ? 'aria-describedby=none-chosen' : ''}>
    <legend>Choose accounts to share</legend>
    ${isNothingChosen ? html`<p class="problem" id="none-chosen" role="alert">Choose at least one account.</p>` : ''}
    ${accounts.map(choice)}
  </fieldset>`;
}

/** The text for each permission. The first line needs no permission. */
const SHARED = [
  [null, 'Account details', 'Name, type and last four digits of each account.'],
  ['payment_method', 'Account and routing numbers', 'To send you payouts.'],
  ['balances', 'Balance', 'To confirm that the account is active.'],
  ['ownership', 'Account holder', 'Name and address on file.'],
  ['transactions', 'Transactions', 'Money in and out of the account.'],
] as const;

function shared(scope: readonly string[]): Html {
  const facts = SHARED.filter(([permission]) => permission === null || scope.includes(permission));
  return html`<ul class="facts">
      ${facts.map(([, name, why]) => html`<li><strong>${name}</strong><small>${why}</small></li>`)}
    </ul>
    <p class="small">
      Never shared: ${scope.includes('transactions') ? 'your password' : 'your password and your transactions'}. You can stop sharing at any time.
    </p>`;
}

/** A bank's second page: the shared data, the recipient, and two equally prominent buttons to allow or decline. */
export function sharingPage({ id, bank, scope }: Visit, businessName: string, isNothingChosen: boolean): Html {
  const action = `/bank/${bank.id}/share`;
  const body = html`${focusedHeading(`Share with ${businessName}?`)}
    <p class="lead">${businessName} is asking for this information about your accounts at ${bank.name}:</p>
    <form method="post" action="${action}">
      <input type="hidden" name="visit" value="${id}" />
      <input type="hidden" name="decision" value="allow" />
      ${shared(scope)}
      ${bank.picksAccountsItself ? chooser(bank.accounts(), isNothingChosen) : ''}
      <button class="primary">Allow</button>
    </form>
    ${refusal(id, action, 'Don’t allow')}`;
  return page({ title: `Share – ${bank.name}`, bank, body });
}
