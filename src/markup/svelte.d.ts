import type { HTMLAttributes } from 'svelte/elements';
import type { BankAccountTokenCollector } from '../bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './settings.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'bank-account-token-collector': HTMLAttributes<BankAccountTokenCollector> &
      CollectorProperties &
      CollectorAttributes &
      CollectorHandlers<'on'>;
  }
}
