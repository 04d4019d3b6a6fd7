import type { HTMLAttributes } from 'svelte/elements';
import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './collector-props.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'bank-account-token-collector': HTMLAttributes<BankAccountTokenCollector> &
      CollectorProperties &
      CollectorAttributes &
      CollectorHandlers<'on'>;
  }
}
