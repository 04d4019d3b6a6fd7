import { STRIPE_BUILDS, type StripeBuild } from '../../../src/testing/simulated-overlay.js';

/** The observed behavior of a genuine build. A test can change each point. */
export interface StripeProfile extends StripeBuild {
  /** Ends the call with an error when the browser goes back. */
  endsOnBack: boolean;
  /** Ends the call with the same error when the frame sends `close` before `complete`. Otherwise that is an exit. */
  cancelsOnClose: boolean;
  /** Adds a hidden frame that sends messages during long tasks and requests of the page. */
  controllerSendsMessages: boolean;
  /** Focuses the overlay's frame once it has loaded. */
  focusesFrame: boolean;
  /** Adds the session under its former name `linkAccountSession`. */
  namesSessionTwice: boolean;
  /** Validates the options of a call, with Stripe's messages. */
  checksOptions: boolean;
  /** Refuses secret, restricted and ephemeral keys. Accepts any other string as a key, and `null` as an account. */
  checksKeys: boolean;
  /** Refuses a live key on a page that is neither https nor local. Warns about a test key over http. */
  checksTransport: boolean;
  /** Warns if the viewport meta tag has no `minimum-scale=1`. */
  warnsAboutScale: boolean;
  /** The URL of the overlay's frame. The client secret is added as its fragment. */
  frame: string;
}

const COMMON = {
  endsOnBack: true,
  cancelsOnClose: true,
  controllerSendsMessages: true,
  focusesFrame: true,
  namesSessionTwice: true,
  checksOptions: true,
  checksKeys: true,
  checksTransport: true,
  warnsAboutScale: true,
  frame: 'https://js.stripe.com/v3/linked-accounts-inner-8b0e5ac1d7f3.html',
};

/** The builds with which all tests of Stripe's overlay run. */
export const PROFILES = {
  2026: { ...COMMON, ...STRIPE_BUILDS[2026] },
  2025: { ...COMMON, ...STRIPE_BUILDS[2025] },
} satisfies Record<number, StripeProfile>;

export type ProfileYear = keyof typeof PROFILES;
