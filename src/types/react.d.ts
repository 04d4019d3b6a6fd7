import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './collector-props.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** For React 19 and later. React 18 needs the wrapper in `bank-account-token-collector/react`. */
      'bank-account-token-collector': DetailedHTMLProps<HTMLAttributes<BankAccountTokenCollector>, BankAccountTokenCollector> &
        CollectorProperties &
        CollectorAttributes &
        CollectorHandlers<'on'>;
    }
  }
}
