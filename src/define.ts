import { BankAccountTokenCollector } from './collector/bank-account-token-collector.js';

const NAME = 'bank-account-token-collector';

declare global {
  interface HTMLElementTagNameMap {
    'bank-account-token-collector': BankAccountTokenCollector;
  }
}

const defined = customElements.get(NAME) as typeof BankAccountTokenCollector | undefined;
if (!defined) customElements.define(NAME, BankAccountTokenCollector);
// A page may load two copies of the package. The first definition stays, so a warning tells developers why the second has no effect.
// The bundle for script tags drops `console.warn` calls, but two copies are likeliest there. `globalThis.console` keeps this one.
else if (defined !== BankAccountTokenCollector)
  globalThis.console.warn(`<${NAME}>: version ${defined.version} is in use, ${BankAccountTokenCollector.version} is not.`);
