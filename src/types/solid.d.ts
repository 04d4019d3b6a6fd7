import type { JSX } from 'solid-js';
import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import type { CollectorAttributes, CollectorHandlers, CollectorProperties } from './collector-props.js';

/** Solid sets a property, not an attribute, if its name has the prefix `prop:`. */
type PropertiesByPrefix = { [Name in keyof CollectorProperties as `prop:${Name}`]?: CollectorProperties[Name] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'bank-account-token-collector': JSX.HTMLAttributes<BankAccountTokenCollector> &
        PropertiesByPrefix &
        CollectorAttributes &
        CollectorHandlers<'on:'>;
    }
  }
}
