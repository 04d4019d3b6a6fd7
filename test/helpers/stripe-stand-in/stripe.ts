/** Runs in the page, at Stripe's address: what Stripe.js was seen to do, and nothing of how it does it. */
import type { CollectBankAccountTokenOptions, Stripe as RealStripe, StripeConstructorOptions } from '@stripe/stripe-js';
import { readClientSecret } from '../../../src/call-options.js';
import { asStripeAnswers, CANCELLED, LEFT } from '../../../src/testing/results.js';
import { SimulatedOverlay } from '../../../src/testing/simulated-overlay.js';
import { answerFor } from './answers.js';
import { checkKey, checkTransport, warnOfScale } from './checks.js';
import { addController } from './controller.js';
import { PROFILES, type StripeProfile } from './profile.js';

type StandIn = Pick<RealStripe, 'collectBankAccountToken'>;

/** Each call, for tests to look at, with whether it was made inside a click's own task. */
const calls: {
  options: CollectBankAccountTokenOptions;
  publishableKey: string;
  stripeAccount: string | undefined;
  locale: string | undefined;
  isInClick: boolean;
}[] = [];

declare global {
  interface Window {
    /** Set by the page for as long as the task of a click goes on. */
    isInClick?: boolean;
    /** What a test wants different from the builds of 2026. */
    stripeProfile?: Partial<StripeProfile>;
    stripeCalls: typeof calls;
  }
}

const profile: StripeProfile = { ...PROFILES[2026], ...window.stripeProfile };

/** Opens the overlay and resolves once its frame, or the browser's Back, has ended it. */
function runFlow(publishableKey: string, clientSecret: string): Promise<unknown> {
  const overlay = new SimulatedOverlay(profile, `${profile.frame}#clientSecret=${clientSecret}&key=${publishableKey}`);
  return new Promise((resolve, reject) => {
    const end = async (answer: () => unknown): Promise<void> => {
      window.removeEventListener('message', onMessage);
      window.removeEventListener('popstate', onBack);
      await overlay.takeAway();
      Promise.resolve(answer()).then((result) => resolve(profile.namesSessionTwice ? asStripeAnswers(result) : result), reject);
    };
    const onBack = (): void => void end(() => CANCELLED);
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source !== overlay.frame.contentWindow) return;
      if (data === 'loaded' && profile.focusesFrame) overlay.frame.focus();
      if (data === 'complete') void end(() => answerFor(publishableKey));
      if (data === 'close') void end(() => (profile.cancelsOnClose ? CANCELLED : LEFT));
    };
    window.addEventListener('message', onMessage);
    if (profile.endsOnBack) window.addEventListener('popstate', onBack);
  });
}

function Stripe(publishableKey: string, constructorOptions?: StripeConstructorOptions): StandIn {
  if (profile.checksKeys) checkKey(publishableKey, constructorOptions);
  if (profile.checksTransport) checkTransport(publishableKey);
  if (profile.hasTalkingController) addController();
  const collectBankAccountToken: StandIn['collectBankAccountToken'] = (options) => {
    if (profile.checksOptions) readClientSecret(options);
    calls.push({
      options,
      publishableKey,
      stripeAccount: constructorOptions?.stripeAccount,
      locale: constructorOptions?.locale,
      isInClick: window.isInClick ?? false,
    });
    if (publishableKey.endsWith('_throws')) throw new TypeError('Something in Stripe.js broke.');
    if (profile.warnsOfScale) warnOfScale();
    return runFlow(publishableKey, options.clientSecret) as ReturnType<StandIn['collectBankAccountToken']>;
  };
  if (publishableKey.endsWith('_without_method')) return {} as StandIn;
  return Object.assign({ collectBankAccountToken }, { _registerWrapper: () => undefined });
}

Object.assign(window, { Stripe: Object.assign(Stripe, { version: 'endive' }), stripeCalls: calls });
