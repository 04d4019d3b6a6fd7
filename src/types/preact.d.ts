import type { HTMLAttributes } from 'preact';
import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './collector-props.js';

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
