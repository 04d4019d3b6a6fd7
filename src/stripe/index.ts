import type { OverlayMessages } from '../locales/messages.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenOptions } from '../contract/result.js';
import type { Obstacle, StripeMilestone } from '../contract/flow-events.js';
import { obstacleToOpening } from './overlay/obstacles.js';
import { StripeOverlay } from './overlay/overlay.js';
import { watchOverlay, type OverlayEnd } from './overlay/overlay-watch.js';
import { refuse } from './refuse.js';
import { obtainStripe, type StripeSource } from './script/load-stripe.js';

export { milestonesOf } from './milestones.js';

/** Instances, or promises of them, by the page's own promise or by key, connected account and language. Failures are not kept. */
const instances = new Map<unknown, unknown>();

/** Secrets that gave a token, on any element of this page. In memory only. */
const spent = new Set<string>();

/**
 * The instance to call: itself when it is at hand, so that the call can be made inside the click, and else a promise of it, which
 * rejects with a `code` of ours.
 */
export function findInstance(source: StripeSource): unknown {
  const { choice, stripeAccount, locale } = source;
  const identity = choice.kind === 'stripe' ? choice.stripe : `${choice.publishableKey} ${stripeAccount ?? ''} ${locale}`;
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

/** A call that has been made. */
export interface StripeCall {
  /** What Stripe.js answers, as it is; it may never come, or be a rejection. */
  answer: Promise<unknown>;
  /** Gives the page back without an answer. */
  putAway(): void;
}

interface Surroundings {
  host: HTMLElement;
  /** The words of the question beside the overlay. */
  overlayWords(): OverlayMessages;
  reach(milestone: StripeMilestone): void;
  onCovered(obstacle: Obstacle): void;
  /** Our side has ended the call, without an answer. The page has been given back. */
  onEnd(end: OverlayEnd): void;
}

/**
 * Calls Stripe.js in this very task, and looks after the page until it answers. Any version will do that has the method.
 * @throws an error with a `code` of ours when it must not be called; and what Stripe.js itself throws in the same tick
 */
export function callStripe(
  stripe: unknown,
  options: CollectBankAccountTokenOptions,
  { host, overlayWords, reach, onCovered, onEnd }: Surroundings,
): StripeCall {
  if (!isCollecting(stripe)) return refuse(stripe ? 'stripe_js_unsupported' : 'stripe_js_load_failed');
  if (spent.has(options.clientSecret)) refuse('session_already_used');
  const obstacle = obstacleToOpening(host);
  if (obstacle) refuse(obstacle);
  let answer: Promise<unknown> = Promise.resolve();
  const overlay = new StripeOverlay(host, () => {
    answer = Promise.resolve(stripe.collectBankAccountToken(options));
  });
  reach('stripe_called');
  const putAway = (): void => {
    endWatch();
    overlay.giveBack();
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
        if ((Object(result) as { token?: unknown }).token) spent.add(options.clientSecret);
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
