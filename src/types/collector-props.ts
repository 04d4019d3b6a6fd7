import type { LitElement } from 'lit';
import type { CollectorSettings } from '../collector/collector-settings.js';
import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';

type Properties = Omit<CollectorSettings, keyof LitElement>;

type Kebab<Name extends string> = Name extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Rest>}`
  : Name;

/** The element's settable properties. */
export type CollectorProperties = { [Name in keyof Properties]?: Properties[Name] | undefined };

/** The element's attributes. */
export type CollectorAttributes = {
  [Name in keyof Properties as Properties[Name] extends string | boolean | null | undefined ? Kebab<Name> : never]?:
    Properties[Name] | undefined;
};

/** A handler for each event, named after it with a prefix: `ontoken-collected`, `on:token-collected`. */
export type CollectorHandlers<Prefix extends string> = {
  [Name in keyof BankAccountTokenCollectorEventMap as `${Prefix}${Name}`]?:
    ((event: BankAccountTokenCollectorEventMap[Name]) => void) | undefined;
};
