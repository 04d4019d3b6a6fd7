import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { LINKED } from '../../helpers/fake-stripe.js';

const ID = LINKED.token!.id;

let sessions = 0;

/** A form with the element in it, on a Stripe that links. */
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
  // A secret that has given a token is never sent again.
  element.clientSecret = `fcsess_client_secret_form_${++sessions}`;
  await element.updateComplete;
  const sent: FormData[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(new FormData(form));
  });
  const link = async (): Promise<void> => {
    await element.open();
    await element.updateComplete;
  };
  return { form, element, sent, link, trigger: element.shadowRoot!.querySelector('button')! };
}

describe('a form with <bank-account-token-collector>', () => {
  it('owns it, by its place or by the form attribute', async () => {
    const { form, element } = await setup();

    expect(element.form).to.equal(form);
    expect([...form.elements]).to.include(element);
  });

  it('sends the token’s id under its name', async () => {
    const { form, element, sent, link } = await setup();
    await link();

    form.requestSubmit();

    expect(sent.map((data) => [...data])).to.deep.equal([[['bank_account', ID]]]);
    expect(element.value).to.equal(ID);
  });

  it('can be sent by whoever hears of the token', async () => {
    const { form, element, sent } = await setup();
    element.addEventListener('token-collected', () => form.requestSubmit());

    await element.open();

    expect(sent.map((data) => [...data])).to.deep.equal([[['bank_account', ID]]]);
  });

  it('sends nothing for it before an account is linked', async () => {
    const { form, sent } = await setup(false);

    form.requestSubmit();

    expect(sent.map((data) => [...data])).to.deep.equal([[]]);
  });

  it('is not sent without a required account; the person is told and brought to the trigger', async () => {
    const { form, element, sent, trigger } = await setup();

    form.requestSubmit();

    expect(sent).to.deep.equal([]);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('Link a bank account first.');
    expect(element.checkValidity()).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(trigger);
  });

  it('has nothing to say once an account is linked', async () => {
    const { element, link } = await setup();

    await link();

    expect([element.checkValidity(), element.reportValidity(), element.validationMessage]).to.deep.equal([true, true, '']);
  });

  it('forgets the account when it is reset', async () => {
    const { form, element, link } = await setup();
    await link();

    form.reset();
    await element.updateComplete;

    expect([element.value, element.status, element.validity.valid]).to.deep.equal(['', 'ready', false]);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('keeps the trigger from being pressed while its fieldset is disabled', async () => {
    const { form, element, trigger } = await setup();
    const fieldset = form.querySelector('fieldset')!;

    fieldset.disabled = true;
    await waitUntil(() => trigger.disabled);

    expect(element.willValidate).to.equal(false);
    fieldset.disabled = false;
    await waitUntil(() => !trigger.disabled);
  });

  it('can be disabled and enabled by its property as often as a page likes', async () => {
    const { element, trigger } = await setup();

    element.disabled = true;
    await waitUntil(() => trigger.disabled);
    element.disabled = false;

    await waitUntil(() => !trigger.disabled);
  });

  it('is given no value to keep: what a browser would restore is nothing', async () => {
    const given: unknown[][] = [];
    const { setFormValue } = ElementInternals.prototype;
    ElementInternals.prototype.setFormValue = function (...values) {
      given.push(values);
      setFormValue.apply(this, values);
    };

    const { link } = await setup();
    await link();
    ElementInternals.prototype.setFormValue = setFormValue;

    expect(given.at(-1)).to.deep.equal([ID, null]);
    expect(given.every(([, state]) => state === null)).to.equal(true);
  });

  it('hands the focus that it is given on to the trigger', async () => {
    const { element, trigger } = await setup();

    await sendKeys({ press: 'Tab' });

    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement).to.equal(trigger);
  });
});
