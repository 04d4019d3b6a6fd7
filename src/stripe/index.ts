import type { OverlayMessages } from '../locales/messages.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenOptions } from '../contract/result.js';
import type { Obstacle, StripeMilestone } from '../contract/flow-events.js';
import { obstacleToOpening } from './overlay/obstacles.js';
import { StripeOverlay } from './overlay/overlay.js';
import { watchOverlay, type OverlayEnd } from './overlay/overlay-watch.js';
import { throwError } from './throw-error.js';
import { obtainStripe, type StripeSource } from './script/load-stripe.js';

/**
 * Instances, or promises of them. The key is the page's own promise, or publishable key, connected account and language as one text.
 * A failed load is removed, so that the next press tries again.
 */
const instances = new Map<unknown, unknown>();

/** Client secrets that have produced a token on any element of this page. Kept in memory only. */
const usedSecrets = new Set<string>();

/**
 * Returns the instance to call, or a promise of it if it has to be loaded. An instance that is ready is returned synchronously, so that
 * the call can happen inside the click. The promise rejects with an error that has a `code`.
 */
export function findInstance(source: StripeSource): unknown {
  const { choice, stripeAccount, locale } = source;
  const identity = choice.kind === 'stripe' ? choice.stripe : `${choice.publishableKey} ${stripeAccount ?? ''} ${locale ?? ''}`;
  if (typeof identity !== 'string' && !('then' in (Object(identity) as object))) return identity;
  if (!instances.has(identity)) {
    const load = obtainStripe(source);
    instances.set(identity, load);
    load.then(
      (instance) => instances.set(identity, instance),
      () => instances.delete(identity),
    );
  }
  return instances.get(identity);
}

/** An open call of Stripe.js. */
export interface StripeCall {
  /** The unchecked result of Stripe.js. The promise may reject, or never settle. */
  answer: Promise<unknown>;
  /** Hides the overlay and restores the page without waiting for the answer. */
  putAway(): void;
}

interface CallContext {
  /** The element. */
  host: HTMLElement;
  /** Returns the texts of the "still waiting?" question. */
  overlayWords(): OverlayMessages;
  /** Reports a milestone. */
  reach(milestone: StripeMilestone): void;
  /** Called when something covers the overlay. */
  onCovered(obstacle: Obstacle): void;
  /** Called when this module ends the call without an answer, after it has restored the page. */
  onEnd(end: OverlayEnd): void;
}

/**
 * Calls Stripe.js synchronously, and watches the page until it answers. Works with any version that has the method.
 * @throws an error with a `code` if the call is not possible, or the error that Stripe.js throws synchronously
 */
export function callStripe(
  stripe: unknown,
  options: CollectBankAccountTokenOptions,
  { host, overlayWords, reach, onCovered, onEnd }: CallContext,
): StripeCall {
  if (!isCollecting(stripe)) return throwError(stripe ? 'stripe_js_unsupported' : 'stripe_js_load_failed');
  if (usedSecrets.has(options.clientSecret)) throwError('session_already_used');
  const obstacle = obstacleToOpening(host);
  if (obstacle) throwError(obstacle);
  let answer: Promise<unknown> = Promise.resolve();
  const overlay = new StripeOverlay(host, () => {
    answer = Promise.resolve(stripe.collectBankAccountToken(options));
  });
  reach('stripe_called');
  const putAway = (): void => {
    endWatch();
    overlay.release();
  };
  const endWatch = watchOverlay(overlay, {
    host,
    words: overlayWords,
    reach,
    onCovered,
    onEnd: (end) => {
      putAway();
      onEnd(end);
    },
  });
  return {
    putAway,
    answer: answer
      .then((result: unknown) => {
        if ((Object(result) as { token?: unknown }).token) usedSecrets.add(options.clientSecret);
        return result;
      })
      .finally(() => {
        reach('stripe_settled');
        endWatch();
        overlay.settle();
      }),
  };
}

const isCollecting = (value: unknown): value is BankAccountTokenCollecting =>
  typeof (Object(value) as Partial<BankAccountTokenCollecting>).collectBankAccountToken === 'function';
