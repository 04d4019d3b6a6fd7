import { html } from 'hono/html';
import type { Bank } from '../institutions/bank.js';
import type { FormStep } from './form-steps.js';
import { type Html, focusedHeading, page } from '../pages/layout.js';

export const FORM_PATH = '/connections-auth/sign-in';

interface FormPage {
  bank: Bank;
  state: string;
  step: FormStep;
  /** The last answer was wrong. */
  isAgain: boolean;
}

interface Field {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  /** The page's first field. It takes the focus. */
  isFirst?: boolean;
}

function textField({ name, label, value = '', hint, isFirst = true }: Field): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="${name}-hint"
      ${isFirst ? 'autofocus' : ''}
    />
    <small id="${name}-hint">${hint ?? 'Any text works here.'}</small>
  </div>`;
}

function option(value: string, label: string, isFirst: boolean): Html {
  return html`<label class="choice"
    ><input type="radio" name="option" value="${value}" ${isFirst ? 'checked autofocus' : ''} /><span>${label}</span></label
  >`;
}

const MAGIC =
  'Any text works. For another step, type options, mfa, confirm_mfa or security_question. To fail, type error or incorrect.';

/** Secrets are text fields, because users shouldn't get used to typing a password into such a page. */
function credentials({ asksForMore }: Bank): Html {
  const username = textField({ name: 'username', label: 'Username', value: 'jenny.rosen' });
  return asksForMore
    ? html`${username}${textField({ name: 'passphrase', label: 'Made-up password', hint: MAGIC, isFirst: false })}`
    : username;
}

const QUESTIONS: Record<FormStep, { heading: string; lead: string; fields: (bank: Bank) => Html; button: string }> = {
  credentials: {
    heading: 'Sign in',
    lead: 'Use any username. Don’t enter a real password.',
    fields: credentials,
    button: 'Continue',
  },
  options: {
    heading: 'How should we verify it’s you?',
    lead: 'Choose one. Nothing is sent.',
    fields: () =>
      html`<fieldset>
        <legend>Verification method</legend>
        ${option('text', 'A text message to ••12', true)}${option('email', 'An email to j•••@example.com', false)}
      </fieldset>`,
    button: 'Continue',
  },
  mfa: {
    heading: 'Enter the code',
    lead: 'A real bank would send you a code. Any code works here.',
    fields: () => textField({ name: 'code', label: 'Code', value: '123456', hint: MAGIC }),
    button: 'Continue',
  },
  confirm_mfa: {
    heading: 'Does this number match?',
    lead: 'Your bank’s app would show the same number.',
    fields: () => html`<p class="number">48 21 07</p>`,
    button: 'Yes, it matches',
  },
  security_question: {
    heading: 'Answer your question',
    lead: 'You chose this question when you opened the account.',
    fields: () => textField({ name: 'answer', label: 'What was the name of your first pet?', hint: MAGIC }),
    button: 'Continue',
  },
};

/** One step of a sign-in on the aggregator's own form. */
export function formPage({ bank, state, step, isAgain }: FormPage): Html {
  const { heading, lead, fields, button } = QUESTIONS[step];
  const isNumber = step === 'confirm_mfa';
  const body = html`${isNumber ? focusedHeading(heading) : html`<h1>${heading}</h1>`}
    <p class="lead">${lead}</p>
    ${isAgain ? html`<p class="problem" role="alert">That isn’t right. Try again.</p>` : ''}
    <form method="post" action="${FORM_PATH}">
      <input type="hidden" name="state" value="${state}" />
      ${fields(bank)}
      <button class="primary">${button}</button>
    </form>
    <form method="post" action="${FORM_PATH}">
      <input type="hidden" name="state" value="${state}" />
      <input type="hidden" name="decision" value="deny" />
      <button class="quiet">Cancel</button>
    </form>`;
  return page({ title: `${heading} – ${bank.name}`, bank, body });
}
