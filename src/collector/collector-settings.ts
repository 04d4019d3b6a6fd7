import type { PropertyDeclarations } from 'lit';
import type { StripeInput } from './configure.js';
import type { EngineSettings } from './choose-engine.js';
import { FormControl } from './form-control.js';
import type { ElementOverrides } from '../locales/element/load.js';
import type { MessageOverrides } from '../locales/panes/load.js';
import type { PreCollectedConsent } from '../contract/result.js';

/** What a page may say in its own words: in the panes, and on the trigger. */
export type CollectorMessages = MessageOverrides & ElementOverrides;

/** What a page sets on the element, by attributes and properties. */
export abstract class CollectorSettings extends FormControl {
  /** Plain declarations, since decorators cost a page half a kilobyte more. What each is for stands at its field below. */
  static override readonly properties: PropertyDeclarations = {
    clientSecret: { attribute: 'client-secret' },
    publishableKey: { attribute: 'publishable-key' },
    stripeAccount: { attribute: 'stripe-account' },
    apiUrl: { attribute: 'api-url' },
    locale: {},
    theme: { reflect: true, useDefault: true },
    preload: {},
    stripe: { attribute: false },
    fetchClientSecret: { attribute: false },
    preCollectedConsent: { attribute: false },
    messages: { attribute: false },
  };

  /** The `client_secret` of a Financial Connections Session. Set it as a property where styles of others are on the page. */
  declare clientSecret: string | undefined;

  /** Stripe's publishable key: the element loads Stripe.js with it, or sends it to `api-url`. */
  declare publishableKey: string | undefined;

  /** The connected account that the session belongs to, when it was created with the `Stripe-Account` header. */
  declare stripeAccount: string | undefined;

  /** Origin of a Financial Connections API, such as the sandbox's: the built-in flow is used with it. */
  declare apiUrl: string | undefined;

  /** BCP 47 tag of the language to speak. Without it, the nearest `lang` above the element is followed. */
  declare locale: string | undefined;

  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';

  /** When the engine is fetched: at the press (`none`), when the pointer or the focus is on the trigger, or at once. */
  declare preload: 'none' | 'intent' | 'eager';

  /** An instance of Stripe.js, or a promise of one. */
  declare stripe: StripeInput | undefined;

  /** Asked for a client secret at each opening; the answer to sessions that expire or were used. Wins over `clientSecret`. */
  declare fetchClientSecret: (() => Promise<string>) | undefined;

  /** Consent that the page has asked for itself; Stripe's private preview, passed on untouched. */
  declare preCollectedConsent: PreCollectedConsent | undefined;

  /** Words in the place of ours, by the names that they have in `locales`; what is left out stays. */
  declare messages: CollectorMessages | undefined;

  constructor() {
    super();
    this.theme = 'auto';
    this.preload = 'intent';
  }

  /** What the engine is chosen by. */
  protected get engineSettings(): EngineSettings {
    const { stripe, publishableKey, apiUrl, stripeAccount } = this;
    return { stripe, publishableKey, apiUrl, stripeAccount };
  }
}
