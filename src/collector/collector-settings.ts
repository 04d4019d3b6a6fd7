import type { PropertyDeclarations } from 'lit';
import type { StripeInput } from '../contract/configuration.js';
import type { EngineSettings } from '../opening/choose-engine.js';
import type { PayoutAccount } from '../contract/payout-account.js';
import { FormControl } from './form-control.js';
import type { ElementOverrides } from '../locales/element/load.js';
import type { MessageOverrides } from '../locales/panes/load.js';
import type { PreCollectedConsent } from '../contract/result.js';

/** The texts that a page can replace: in the panes, and on the trigger. */
export type CollectorMessages = MessageOverrides & ElementOverrides;

/** The attributes and properties of the element. */
export abstract class CollectorSettings extends FormControl {
  /** Plain declarations, because decorators add half a kilobyte. The fields below document each. */
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
    accountBank: { attribute: 'account-bank' },
    accountLast4: { attribute: 'account-last4' },
    accountStatus: { attribute: 'account-status' },
    // Has accessors of its own. Declared, because Lit then takes a value that was set before the element was defined.
    account: { attribute: false, noAccessor: true },
  };

  /** The `client_secret` of a Financial Connections Session. Set it as a property if the page has style sheets of others, which can read attributes. */
  declare clientSecret: string | undefined;

  /** Stripe's publishable key: the element loads Stripe.js with it, or sends it to `api-url`. */
  declare publishableKey: string | undefined;

  /** The connected account that the session belongs to, when it was created with the `Stripe-Account` header. */
  declare stripeAccount: string | undefined;

  /** Origin of a Financial Connections API, such as the sandbox's. Selects the built-in flow. */
  declare apiUrl: string | undefined;

  /** BCP 47 tag of the element's language. Default: the nearest `lang` around the element. */
  declare locale: string | undefined;

  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';

  /** When the engine is downloaded: at the press (`none`), when the pointer or the focus is on the trigger (`intent`), or at once (`eager`). */
  declare preload: 'none' | 'intent' | 'eager';

  /** An instance of Stripe.js, or a promise of one. */
  declare stripe: StripeInput | undefined;

  /** Called for a client secret at each opening, so that no session is expired or used. Wins over `clientSecret`. */
  declare fetchClientSecret: (() => Promise<string>) | undefined;

  /** Consent that the page has already collected. In Stripe's private preview; passed on unchanged. */
  declare preCollectedConsent: PreCollectedConsent | undefined;

  /** Texts that replace the element's, by their names in `locales`. The other texts stay. */
  declare messages: CollectorMessages | undefined;

  /** The bank of the account on file, which the trigger shows until another account is linked. */
  declare accountBank: string | null | undefined;

  /** The last four digits of the account on file. */
  declare accountLast4: string | null | undefined;

  /** Stripe's status of the account on file, such as `new`, `verified` or `errored`. If payouts to it have stopped, the trigger says what to do. */
  declare accountStatus: string | null | undefined;

  /** The account on file, as an object. The same as the attributes `account-bank`, `account-last4` and `account-status`. */
  get account(): PayoutAccount | null {
    const { accountBank, accountLast4, accountStatus } = this;
    const isSet = accountBank || accountLast4 || accountStatus;
    return isSet ? { bankName: accountBank, last4: accountLast4, status: accountStatus } : null;
  }

  set account(account: PayoutAccount | null | undefined) {
    this.accountBank = account?.bankName;
    this.accountLast4 = account?.last4;
    this.accountStatus = account?.status;
  }

  constructor() {
    super();
    this.theme = 'auto';
    this.preload = 'intent';
  }

  /** The settings that decide the engine. */
  protected get engineSettings(): EngineSettings {
    const { stripe, publishableKey, apiUrl, stripeAccount } = this;
    return { stripe, publishableKey, apiUrl, stripeAccount };
  }
}
