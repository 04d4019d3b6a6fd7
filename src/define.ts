import { BankAccountTokenCollector } from './bank-account-token-collector.js';

const NAME = 'bank-account-token-collector';

declare global {
  interface HTMLElementTagNameMap {
    'bank-account-token-collector': BankAccountTokenCollector;
  }
}

// A page may load two copies: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, BankAccountTokenCollector);
