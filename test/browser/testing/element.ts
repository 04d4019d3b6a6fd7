import { fixture, html } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { scenario } from '../../../src/testing/index.js';

/** Renders the element with a session of its own sandbox. */
export async function setup(settings: Partial<BankAccountTokenCollector> = {}): Promise<BankAccountTokenCollector> {
  const { clientSecret } = await scenario();
  const element = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);
  return Object.assign(element, { clientSecret, ...settings });
}
