import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { LINKED } from '../../helpers/fake-stripe.js';

const ID = LINKED.token!.id;

let sessions = 0;

/** Renders the element in a form, with a Stripe object that links an account. */
async function setup(isRequired = true) {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset>
        <bank-account-token-collector name="bank_account" ?required=${isRequired}></bank-account-token-collector>
        <button>Save</button>
      </fieldset>
    </form>`,
  );
  const element = form.querySelector<BankAccountTokenCollector>('bank-account-token-collector')!;
  element.stripe = { collectBankAccountToken: () => Promise.resolve(LINKED) };
  // The element refuses a secret that has produced a token, so each test needs its own.
  element.clientSecret = `fcsess_client_secret_form_${++sessions}`;
  await element.updateComplete;
  const submissions: FormData[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submissions.push(new FormData(form));
  });
  const link = async (): Promise<void> => {
    await element.open();
    await element.updateComplete;
  };
  return { form, element, submissions, link, trigger: element.shadowRoot!.querySelector('button')! };
}

describe('<bank-account-token-collector> in a form', () => {
  it('belongs to the form that contains it', async () => {
    const { form, element } = await setup();

    expect(element.form).to.equal(form);
    expect([...form.elements]).to.include(element);
  });

  it('submits the token’s id under its name', async () => {
    const { form, element, submissions, link } = await setup();
    await link();

    form.requestSubmit();

    expect(submissions.map((data) => [...data])).to.deep.equal([[['bank_account', ID]]]);
    expect(element.value).to.equal(ID);
  });

  it('lets a token-collected listener submit the form', async () => {
    const { form, element, submissions } = await setup();
    element.addEventListener('token-collected', () => form.requestSubmit());

    await element.open();

    expect(submissions.map((data) => [...data])).to.deep.equal([[['bank_account', ID]]]);
  });

  it('submits nothing before an account is linked', async () => {
    const { form, submissions } = await setup(false);

    form.requestSubmit();

    expect(submissions.map((data) => [...data])).to.deep.equal([[]]);
  });

  it('blocks the form until a required account is linked, and focuses the trigger', async () => {
    const { form, element, submissions, trigger } = await setup();

    form.requestSubmit();

    expect(submissions).to.deep.equal([]);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('Link a bank account first.');
    expect(element.checkValidity()).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(trigger);
  });

  it('is valid after an account is linked', async () => {
    const { element, link } = await setup();

    await link();

    expect([element.checkValidity(), element.reportValidity(), element.validationMessage]).to.deep.equal([true, true, '']);
  });

  it('forgets the account when the form is reset', async () => {
    const { form, element, link } = await setup();
    await link();

    form.reset();
    await element.updateComplete;

    expect([element.value, element.status, element.validity.valid]).to.deep.equal(['', 'ready', false]);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('disables the trigger while its fieldset is disabled', async () => {
    const { form, element, trigger } = await setup();
    const fieldset = form.querySelector('fieldset')!;

    fieldset.disabled = true;
    await waitUntil(() => trigger.disabled);

    expect(element.willValidate).to.equal(false);
    fieldset.disabled = false;
    await waitUntil(() => !trigger.disabled);
  });

  it('can be disabled and enabled again with its property', async () => {
    const { element, trigger } = await setup();

    element.disabled = true;
    await waitUntil(() => trigger.disabled);
    element.disabled = false;

    await waitUntil(() => !trigger.disabled);
  });

  it('stores no state that a browser could restore', async () => {
    const calls: unknown[][] = [];
    const { setFormValue } = ElementInternals.prototype;
    ElementInternals.prototype.setFormValue = function (...values) {
      calls.push(values);
      setFormValue.apply(this, values);
    };

    const { link } = await setup();
    await link();
    ElementInternals.prototype.setFormValue = setFormValue;

    expect(calls.at(-1)).to.deep.equal([ID, null]);
    expect(calls.every(([, state]) => state === null)).to.equal(true);
  });

  it('delegates focus to the trigger', async () => {
    const { element, trigger } = await setup();

    await sendKeys({ press: 'Tab' });

    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement).to.equal(trigger);
  });
});
