/** Runs in the page, at Stripe's address: what Stripe.js was seen to do, and nothing of how it does it. */
import type { CollectBankAccountTokenOptions, Stripe as RealStripe, StripeConstructorOptions } from '@stripe/stripe-js';
import { answerFor } from './answers.js';

type StandIn = Pick<RealStripe, 'collectBankAccountToken'>;

class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

declare global {
  interface Window {
    /** Set by the page for as long as the task of a click goes on. */
    isInClick?: boolean;
  }
}

const FRAME = 'https://js.stripe.com/endive/linked-accounts-inner.html';

/** Each call, for tests to look at, with whether it was made inside a click's own task. */
const calls: {
  options: CollectBankAccountTokenOptions;
  publishableKey: string;
  stripeAccount: string | undefined;
  isInClick: boolean;
}[] = [];

function checkKey(publishableKey: unknown, options?: StripeConstructorOptions): asserts publishableKey is string {
  if (publishableKey === undefined) throw new IntegrationError('Missing value for Stripe(): apiKey should be a string.');
  if (publishableKey === '')
    throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.');
  if (typeof publishableKey !== 'string')
    throw new IntegrationError(
      `Invalid value for Stripe(): apiKey should be a string. You specified: ${JSON.stringify(publishableKey)}.`,
    );
  if (publishableKey.startsWith('sk_')) throw new IntegrationError('You should not use your secret key with Stripe.js.');
  const account: unknown = options?.stripeAccount;
  if (account !== undefined && typeof account !== 'string')
    throw new IntegrationError(
      `Invalid value for Stripe(): stripeAccount should be a string. You specified: ${JSON.stringify(account)}.`,
    );
}

function checkOptions(options: unknown): asserts options is CollectBankAccountTokenOptions {
  const name = 'stripe.collectBankAccountToken';
  if (typeof options !== 'object' || options === null)
    throw new IntegrationError(`Missing value for ${name}: value should be object.`);
  const { clientSecret } = options as { clientSecret?: unknown };
  if (clientSecret === undefined) throw new IntegrationError(`Missing value for ${name}: clientSecret should be string.`);
  if (typeof clientSecret !== 'string')
    throw new IntegrationError(
      `Invalid value for ${name}: clientSecret should be string. You specified: ${typeof clientSecret}.`,
    );
}

/** Mounted in the same tick, as the first child of the body, or of a modal dialog that can be seen from there. */
function mountOverlay(publishableKey: string): { frame: HTMLIFrameElement; unmount(): void } {
  const overlay = document.createElement('div');
  overlay.setAttribute('data-react-aria-top-layer', 'true');
  overlay.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: rgba(0, 0, 0, 0.6)';
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border: 0; width: 100%; height: 100%';
  frame.src = `${FRAME}#${publishableKey}`;
  overlay.append(frame);
  (document.querySelector('dialog:modal') ?? document.body).prepend(overlay);
  const { overflow } = document.body.style;
  document.body.style.overflow = 'hidden';
  return {
    frame,
    unmount() {
      overlay.remove();
      document.body.style.overflow = overflow;
    },
  };
}

function Stripe(publishableKey: string, constructorOptions?: StripeConstructorOptions): StandIn {
  checkKey(publishableKey, constructorOptions);
  const collectBankAccountToken: StandIn['collectBankAccountToken'] = (options) => {
    checkOptions(options);
    calls.push({
      options,
      publishableKey,
      stripeAccount: constructorOptions?.stripeAccount,
      isInClick: window.isInClick ?? false,
    });
    if (publishableKey.endsWith('_throws')) throw new TypeError('Something in Stripe.js broke.');
    const { frame, unmount } = mountOverlay(publishableKey);
    // The person presses in the frame; the frame says so.
    return new Promise((resolve, reject) => {
      const onMessage = ({ source, data }: MessageEvent): void => {
        if (source !== frame.contentWindow || data !== 'done') return;
        window.removeEventListener('message', onMessage);
        unmount();
        answerFor(publishableKey).then(
          (answer) => resolve(answer as Awaited<ReturnType<StandIn['collectBankAccountToken']>>),
          reject,
        );
      };
      window.addEventListener('message', onMessage);
    });
  };
  if (publishableKey.endsWith('_without_method')) return {} as StandIn;
  return Object.assign({ collectBankAccountToken }, { _registerWrapper: () => undefined });
}

Object.assign(window, { Stripe: Object.assign(Stripe, { version: 'endive' }), stripeCalls: calls });
