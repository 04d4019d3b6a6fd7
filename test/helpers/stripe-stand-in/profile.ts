import { STRIPE_BUILDS, type StripeBuild } from '../../../src/testing/simulated-overlay.js';

/** All that the stand-in does as genuine builds were seen to do it; each point can be switched by itself. */
export interface StripeProfile extends StripeBuild {
  /** The browser's Back ends the call with an error. */
  endsOnBack: boolean;
  /** A `close` of the frame that no `complete` precedes ends the call with that error too; otherwise it is an exit. */
  cancelsOnClose: boolean;
  /** A frame beside the overlay's own that talks whenever the page works or fetches. */
  hasTalkingController: boolean;
  /** The overlay's frame gets the focus once it has loaded. */
  focusesFrame: boolean;
  /** Names the session `linkAccountSession` too. */
  namesSessionTwice: boolean;
  /** Checks the options of a call, with Stripe's sentences. */
  checksOptions: boolean;
  /** Accepts restricted-looking nonsense as a key, and `null` for an account; refuses secret, restricted and ephemeral keys. */
  checksKeys: boolean;
  /** Refuses a live key on a page that is neither https nor local, and warns of a test key over http. */
  checksTransport: boolean;
  /** Warns where the viewport's meta tag has no `minimum-scale=1`. */
  warnsOfScale: boolean;
  /** Where the overlay's frame is; the client secret follows its `#`. */
  frame: string;
}

const COMMON = {
  endsOnBack: true,
  cancelsOnClose: true,
  hasTalkingController: true,
  focusesFrame: true,
  namesSessionTwice: true,
  checksOptions: true,
  checksKeys: true,
  checksTransport: true,
  warnsOfScale: true,
  frame: 'https://js.stripe.com/v3/linked-accounts-inner-8b0e5ac1d7f3.html',
};

/** What all tests of Stripe's overlay run on. */
export const PROFILES = {
  2026: { ...COMMON, ...STRIPE_BUILDS[2026] },
  2025: { ...COMMON, ...STRIPE_BUILDS[2025] },
} satisfies Record<number, StripeProfile>;

export type ProfileYear = keyof typeof PROFILES;
