import { fixture, html } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import { FlowPresentation } from '../../../../src/authentication-flow/dialog/flow-presentation.js';
import { loadLanguage } from '../../../../src/locales/panes/load.js';
import { fakeApi, HAPPY_PATH } from '../tasks/fake-api.js';
import { fakeBank, noWait } from '../tasks/fake-bank.js';
import { completedSession } from '../objects.js';
import { handlesOf } from '../../../helpers/collector.js';

/** Opens a flow in its dialog. `script` overrides responses of the API. */
export async function present(script: Partial<FinancialConnectionsApi> = {}) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(container);
  const { api } = fakeApi({ ...HAPPY_PATH, complete: () => Promise.resolve(completedSession()), ...script });
  const presentation = new FlowPresentation({
    environment: { api, wait: noWait, openBankWindow: fakeBank().openBankWindow, returnUrl: 'https://shop.example/' },
    container,
    language: await loadLanguage('en-US'),
    onEvent: () => undefined,
    onOpen: () => undefined,
  });
  return { ...handlesOf(root), ended: presentation.ended, end: presentation.end.bind(presentation) };
}
