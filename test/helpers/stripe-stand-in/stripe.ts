/** Runs in the page instead of Stripe.js, and imitates its observed behavior. */
import type { CollectBankAccountTokenOptions, Stripe as RealStripe, StripeConstructorOptions } from '@stripe/stripe-js';
import { readClientSecret } from '../../../src/contract/integration-error.js';
import { CANCELLED, LEFT, toStripeResult } from '../../../src/testing/stripe-results.js';
import { SimulatedOverlay } from '../../../src/testing/simulated-overlay.js';
import { resultFor } from './results.js';
import { checkKey, checkTransport, warnAboutScale } from './checks.js';
import { addController } from './controller.js';
import { PROFILES, type StripeProfile } from './profile.js';

type StandIn = Pick<RealStripe, 'collectBankAccountToken'>;

/** The calls so far. Tests read them as `window.stripeCalls`. */
const calls: {
  options: CollectBankAccountTokenOptions;
  publishableKey: string;
  stripeAccount: string | undefined;
  locale: string | undefined;
  /** `true` if the call was made in the task of a click. */
  isInClick: boolean;
}[] = [];

declare global {
  interface Window {
    /** Set by the page during the task of a click. */
    isInClick?: boolean;
    /** Overrides of the profile of 2026, set by a test. */
    stripeProfile?: Partial<StripeProfile>;
    stripeCalls: typeof calls;
  }
}

const profile: StripeProfile = { ...PROFILES[2026], ...window.stripeProfile };

/** Opens the overlay. Resolves once its frame or the Back button has closed it. */
function runFlow(publishableKey: string, clientSecret: string): Promise<unknown> {
  const overlay = new SimulatedOverlay(profile, `${profile.frame}#clientSecret=${clientSecret}&key=${publishableKey}`);
  return new Promise((resolve, reject) => {
    const end = async (answer: () => unknown): Promise<void> => {
      window.removeEventListener('message', onMessage);
      window.removeEventListener('popstate', onBack);
      await overlay.remove();
      Promise.resolve(answer()).then((result) => resolve(profile.namesSessionTwice ? toStripeResult(result) : result), reject);
    };
    const onBack = (): void => void end(() => CANCELLED);
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source !== overlay.frame.contentWindow) return;
      if (data === 'loaded' && profile.focusesFrame) overlay.frame.focus();
      if (data === 'complete') void end(() => resultFor(publishableKey));
      if (data === 'close') void end(() => (profile.cancelsOnClose ? CANCELLED : LEFT));
    };
    window.addEventListener('message', onMessage);
    if (profile.endsOnBack) window.addEventListener('popstate', onBack);
  });
}

function Stripe(publishableKey: string, constructorOptions?: StripeConstructorOptions): StandIn {
  if (profile.checksKeys) checkKey(publishableKey, constructorOptions);
  if (profile.checksTransport) checkTransport(publishableKey);
  if (profile.controllerSendsMessages) addController();
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
    if (profile.warnsAboutScale) warnAboutScale();
    return runFlow(publishableKey, options.clientSecret) as ReturnType<StandIn['collectBankAccountToken']>;
  };
  if (publishableKey.endsWith('_without_method')) return {} as StandIn;
  return Object.assign({ collectBankAccountToken }, { _registerWrapper: () => undefined });
}

Object.assign(window, { Stripe: Object.assign(Stripe, { version: 'endive' }), stripeCalls: calls });
