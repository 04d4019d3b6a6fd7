import { fixture, html, waitUntil } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { LINKED } from '../../helpers/fake-stripe.js';

export const TOKEN = LINKED.token!.id;
let sessions = 0;

/** A secret that no other test uses, because each can be used once. */
export const newSecret = (): string => `fcsess_client_secret_saving_${++sessions}`;

/** A page that has another client secret for each press. */
export const NEXT_SECRET = { fetchClientSecret: () => Promise.resolve(newSecret()) };

interface Save {
  resolve(value?: unknown): void;
  reject(reason?: unknown): void;
}

/** Renders an element on a Stripe object that links an account. Each `token-collected` gets a promise that the test settles. */
export async function setup(properties: Partial<BankAccountTokenCollector> = {}) {
  const element = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);
  let calls = 0;
  const stripe = { collectBankAccountToken: () => Promise.resolve((calls++, LINKED)) };
  Object.assign(element, { stripe, clientSecret: newSecret(), ...properties });
  const saves: Save[] = [];
  const tokens: string[] = [];
  const events: string[] = [];
  element.addEventListener('token-collected', (event) => {
    tokens.push(event.detail.token.id);
    event.waitUntil(new Promise((resolve, reject) => saves.push({ resolve, reject })));
  });
  for (const name of ['flow-opening', 'flow-error', 'flow-exited'] as const) {
    element.addEventListener(name, () => events.push(name));
  }
  element.addEventListener('flow-event', ({ detail }) => {
    if (detail.name === 'error') events.push(detail.metadata.error_code);
  });
  await element.updateComplete;
  const root = element.shadowRoot!;
  const trigger = root.querySelector('button')!;
  return {
    element,
    trigger,
    saves,
    tokens,
    events,
    get calls() {
      return calls;
    },
    text: () => trigger.textContent.replace(/\s+/g, ' ').trim(),
    announcement: () => root.querySelector('[role=status]')!.textContent.trim(),
    action: () => root.querySelector('[part=action]')?.textContent,
    /** Links an account, up to the moment in which it is saved. */
    link: () => element.open(),
    status: (status: string) => waitUntil(() => element.status === status, `the status is ${element.status}, not ${status}`),
  };
}
