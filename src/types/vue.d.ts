import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';
import type { CollectorProperties } from './collector-props.js';

type Emits = { [Name in keyof BankAccountTokenCollectorEventMap]: (event: BankAccountTokenCollectorEventMap[Name]) => void };

/** Vue's checker camelizes names: `@token-collected` is looked up as `onTokenCollected`, `client-secret` as `clientSecret`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Rest}` ? `${Head}${Capitalize<Camel<Rest>>}` : Name;
type Handlers = { [Name in keyof Emits as `on${Capitalize<Camel<Name>>}`]?: Emits[Name] | undefined };

declare module 'vue' {
  interface GlobalComponents {
    'bank-account-token-collector': new () => BankAccountTokenCollector & {
      /** @deprecated Only for the template checker. The element has no such property. */
      $props: CollectorProperties & Handlers & Omit<HTMLAttributes, keyof Handlers> & PublicProps;
      /** @deprecated Only for the template checker. The element has no such property. */
      $emit: EmitFn<Emits>;
    };
  }
}
