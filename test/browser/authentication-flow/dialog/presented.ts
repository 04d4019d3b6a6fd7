import { fixture, html } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import { presentFlow } from '../../../../src/authentication-flow/dialog/present-flow.js';
import { performLater } from '../../../../src/authentication-flow/tasks/perform-later.js';
import type { FlowEventDetail } from '../../../../src/contract/flow-events.js';
import { loadLanguage } from '../../../../src/locales/panes/load.js';
import * as views from '../../../../src/authentication-flow/panes/later.js';
import type { LaterViews } from '../../../../src/authentication-flow/panes/pane-view.js';
import { fakeApi, HAPPY } from '../tasks/fake-api.js';
import { fakeBank, noWait } from '../tasks/fake-bank.js';
import { completedSession } from '../objects.js';
import { handlesOf } from '../../../helpers/collector.js';

/** A flow in its dialog, whose second download comes when the test says so; `script` says how the API answers otherwise. */
export async function present(script: Partial<FinancialConnectionsApi> = {}) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(container);
  const { promise: later, resolve, reject } = Promise.withResolvers<LaterViews>();
  const events: FlowEventDetail[] = [];
  const { api, calls } = fakeApi({ ...HAPPY, complete: () => Promise.resolve(completedSession()), ...script });
  const { ended, end } = presentFlow({
    environment: {
      api,
      wait: noWait,
      openBankWindow: fakeBank().openBankWindow,
      returnUrl: 'https://shop.example/',
      performLater,
    },
    container,
    language: await loadLanguage('en-US'),
    later,
    onEvent: (event) => events.push(event),
    onOpen: () => undefined,
  });
  const completions = (): number => calls.filter(({ method }) => method === 'complete').length;
  return {
    ...handlesOf(root),
    ended,
    end,
    events,
    completions,
    arrive: () => resolve(views),
    lose: () => reject(new TypeError('offline')),
  };
}
