import type { HTMLAttributes } from 'preact';
import type { BankAccountTokenCollector } from '../bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './settings.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bank-account-token-collector': HTMLAttributes<BankAccountTokenCollector> &
        CollectorProperties &
        CollectorAttributes &
        CollectorHandlers<'on'>;
    }
  }
}
