import { BankAccountTokenCollector } from './collector/bank-account-token-collector.js';

const NAME = 'bank-account-token-collector';

declare global {
  interface HTMLElementTagNameMap {
    'bank-account-token-collector': BankAccountTokenCollector;
  }
}

const defined = customElements.get(NAME) as typeof BankAccountTokenCollector | undefined;
if (!defined) customElements.define(NAME, BankAccountTokenCollector);
// A page may load two copies: the first one stays, and whoever wonders why reads it here. Spelled so that the build for script
// tags, where copies meet most, keeps it though it drops other warnings.
else if (defined !== BankAccountTokenCollector)
  globalThis.console.warn(`<${NAME}>: version ${defined.version} is in use, ${BankAccountTokenCollector.version} is not.`);
