import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { createAuthenticationFlow } from '../../../src/flow.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';

/** The element in a part of the page that is in some language. */
async function setup(lang: string, properties: Partial<BankAccountTokenCollector> = {}) {
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang}><bank-account-token-collector></bank-account-token-collector></div>`,
  );
  const element = place.querySelector('bank-account-token-collector')!;
  Object.assign(element, { clientSecret: SCENARIO_SECRETS.linked, ...properties });
  const trigger = (): HTMLButtonElement => element.shadowRoot!.querySelector('button.trigger')!;
  const says = (words: string): Promise<void> => waitUntil(() => trigger().textContent.includes(words), words);
  const dialog = (): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog');
  return { place, element, trigger, says, dialog };
}

describe('the language of <bank-account-token-collector>', () => {
  it('is that of its place in the page', async () => {
    const { says, trigger } = await setup('de');

    await says('Bankkonto verknüpfen');

    expect(trigger().lang).to.equal('de');
  });

  it('follows the page when that changes', async () => {
    const { place, says } = await setup('en');
    await says('Link a bank account');

    place.lang = 'es';
    await says('cuenta bancaria');

    place.lang = 'en';
    await says('Link a bank account');
  });

  it('follows the part of a page that is in a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<section></section>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p lang="en"><bank-account-token-collector></bank-account-token-collector></p>';
    const trigger = (): string =>
      root.querySelector('bank-account-token-collector')!.shadowRoot!.querySelector('button')?.textContent ?? '';
    await waitUntil(() => trigger().includes('Link a bank account'));

    root.querySelector('p')!.lang = 'es';

    await waitUntil(() => trigger().includes('cuenta bancaria'));
  });

  it('follows the page around a shadow root that says nothing of language', async () => {
    const page = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    const root = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<bank-account-token-collector></bank-account-token-collector>';
    const trigger = (): string => root.firstElementChild!.shadowRoot!.querySelector('button')?.textContent ?? '';
    await waitUntil(() => trigger().includes('Link a bank account'));

    page.lang = 'es';

    await waitUntil(() => trigger().includes('cuenta bancaria'));
  });

  it('is the one that was asked for last, though an earlier one is slower to come', async () => {
    const { place, element, says } = await setup('en');
    await element.load();

    place.lang = 'vi';
    await Promise.resolve();
    place.lang = 'en';

    await import('../../../src/locales/element/vi.js');
    await aTimeout(0);
    await says('Link a bank account');
  });

  it('is set by the locale attribute, whatever the page speaks', async () => {
    const { element, says } = await setup('en');

    element.setAttribute('locale', 'fr');

    await says('compte bancaire');
  });

  it('is not set by an empty locale', async () => {
    const place = await fixture(
      html`<div lang="de"><bank-account-token-collector locale=""></bank-account-token-collector></div>`,
    );
    const { shadowRoot } = place.querySelector('bank-account-token-collector')!;

    await waitUntil(() => shadowRoot!.textContent.includes('Bankkonto verknüpfen'));
  });

  it('is English where nobody speaks the page’s', async () => {
    const { says, trigger } = await setup('tlh');

    await says('Link a bank account');

    expect(trigger().lang).to.equal('en');
  });

  it('is that of the panes too, and they run its way', async () => {
    const { element, dialog } = await setup('ar');
    const opened = element.open();
    await waitUntil(() => dialog()?.open, 'no dialog', { timeout: 10_000 });

    expect([dialog()!.lang, dialog()!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(dialog()!.querySelector('h2')!.textContent).to.match(/\p{Script=Arabic}/u);
    element.close();
    await opened;
  });

  it('is that of errors, and of the trigger that shows them', async () => {
    const { element, says } = await setup('de', { clientSecret: SCENARIO_SECRETS.expired });

    const { error } = await element.open();

    expect(error?.code).to.equal('session_expired');
    await says('Ihr Konto wurde nicht verknüpft');
  });

  it('is that of errors where the flow stands alone', async () => {
    const flow = createAuthenticationFlow({ locale: 'de' });

    const { error } = await flow.collectBankAccountToken({ clientSecret: SCENARIO_SECRETS.expired });

    expect(error?.message).to.contain('Es wurde nichts weitergegeben.');
  });

  it('is that of what a form says', async () => {
    const { element, says } = await setup('de', { required: true });

    await says('Bankkonto verknüpfen');

    expect(element.validationMessage).to.equal('Verknüpfen Sie zuerst ein Bankkonto.');
  });

  it('takes words of the page’s own, on the trigger and in the panes', async () => {
    const messages = { trigger: { linkAccount: 'Get paid here' }, consent: { agree: 'Yes, go on' } };
    const { element, says, dialog } = await setup('en', { messages });
    await says('Get paid here');
    const opened = element.open();
    await waitUntil(() => dialog()?.open, 'no dialog', { timeout: 10_000 });

    expect(dialog()!.textContent).to.include('Yes, go on');
    expect(dialog()!.textContent).to.include('Link the account you want to be paid into');
    element.close();
    await opened;
  });
});
