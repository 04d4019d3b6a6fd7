import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { createAuthenticationFlow } from '../../../src/flow.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';

/** Renders the element inside an element with this `lang`. */
async function setup(lang: string, properties: Partial<BankAccountTokenCollector> = {}) {
  const wrapper = await fixture<HTMLElement>(
    html`<div lang=${lang}><bank-account-token-collector></bank-account-token-collector></div>`,
  );
  const element = wrapper.querySelector('bank-account-token-collector')!;
  Object.assign(element, { clientSecret: SCENARIO_SECRETS.linked, ...properties });
  const trigger = (): HTMLButtonElement => element.shadowRoot!.querySelector('button.trigger')!;
  const waitForText = (text: string): Promise<void> => waitUntil(() => trigger().textContent.includes(text), text);
  const dialog = (): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog');
  return { wrapper, element, trigger, waitForText, dialog };
}

describe('the language of <bank-account-token-collector>', () => {
  it('is that of the nearest lang attribute', async () => {
    const { waitForText, trigger } = await setup('de');

    await waitForText('Bankkonto verknüpfen');

    expect(trigger().lang).to.equal('de');
  });

  it('changes when the lang attribute changes', async () => {
    const { wrapper, waitForText } = await setup('en');
    await waitForText('Link a bank account');

    wrapper.lang = 'es';
    await waitForText('cuenta bancaria');

    wrapper.lang = 'en';
    await waitForText('Link a bank account');
  });

  it('follows a lang attribute inside a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<section></section>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p lang="en"><bank-account-token-collector></bank-account-token-collector></p>';
    const trigger = (): string =>
      root.querySelector('bank-account-token-collector')!.shadowRoot!.querySelector('button')?.textContent ?? '';
    await waitUntil(() => trigger().includes('Link a bank account'));

    root.querySelector('p')!.lang = 'es';

    await waitUntil(() => trigger().includes('cuenta bancaria'));
  });

  it('follows a lang attribute outside its shadow root', async () => {
    const page = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    const root = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<bank-account-token-collector></bank-account-token-collector>';
    const trigger = (): string => root.firstElementChild!.shadowRoot!.querySelector('button')?.textContent ?? '';
    await waitUntil(() => trigger().includes('Link a bank account'));

    page.lang = 'es';

    await waitUntil(() => trigger().includes('cuenta bancaria'));
  });

  it('is the last one requested, even if an earlier one loads more slowly', async () => {
    const { wrapper, element, waitForText } = await setup('en');
    await element.load();

    wrapper.lang = 'vi';
    await Promise.resolve();
    wrapper.lang = 'en';

    await import('../../../src/locales/element/vi.js');
    await aTimeout(0);
    await waitForText('Link a bank account');
  });

  it('is set by the locale attribute, regardless of the page', async () => {
    const { element, waitForText } = await setup('en');

    element.setAttribute('locale', 'fr');

    await waitForText('compte bancaire');
  });

  it('ignores an empty locale attribute', async () => {
    const wrapper = await fixture(
      html`<div lang="de"><bank-account-token-collector locale=""></bank-account-token-collector></div>`,
    );
    const { shadowRoot } = wrapper.querySelector('bank-account-token-collector')!;

    await waitUntil(() => shadowRoot!.textContent.includes('Bankkonto verknüpfen'));
  });

  it('is English if the page’s language is not supported', async () => {
    const { waitForText, trigger } = await setup('tlh');

    await waitForText('Link a bank account');

    expect(trigger().lang).to.equal('en');
  });

  it('applies to the panes, including their text direction', async () => {
    const { element, dialog } = await setup('ar');
    const opened = element.open();
    await waitUntil(() => dialog()?.open, 'no dialog', { timeout: 10_000 });

    expect([dialog()!.lang, dialog()!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(dialog()!.querySelector('h2')!.textContent).to.match(/\p{Script=Arabic}/u);
    element.close();
    await opened;
  });

  it('applies to errors and to the trigger that shows them', async () => {
    const { element, waitForText } = await setup('de', { clientSecret: SCENARIO_SECRETS.expired });

    const { error } = await element.open();

    expect(error?.code).to.equal('session_expired');
    await waitForText('Ihr Konto wurde nicht verknüpft');
  });

  it('applies to errors of a flow without the element', async () => {
    const flow = createAuthenticationFlow({ locale: 'de' });

    const { error } = await flow.collectBankAccountToken({ clientSecret: SCENARIO_SECRETS.expired });

    expect(error?.message).to.contain('Es wurde nichts weitergegeben.');
  });

  it('applies to the validation message', async () => {
    const { element, waitForText } = await setup('de', { required: true });

    await waitForText('Bankkonto verknüpfen');

    expect(element.validationMessage).to.equal('Verknüpfen Sie zuerst ein Bankkonto.');
  });

  it('can be overridden with the page’s own messages, on the trigger and in the panes', async () => {
    const messages = { trigger: { linkAccount: 'Get paid here' }, consent: { agree: 'Yes, go on' } };
    const { element, waitForText, dialog } = await setup('en', { messages });
    await waitForText('Get paid here');
    const opened = element.open();
    await waitUntil(() => dialog()?.open, 'no dialog', { timeout: 10_000 });

    expect(dialog()!.textContent).to.include('Yes, go on');
    expect(dialog()!.textContent).to.include('Link the account you want to be paid into');
    element.close();
    await opened;
  });
});
