import type { FlowNews } from '../events.js';
import type { OverlayMessages } from '../locales/messages.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenOptions } from '../result.js';
import { obtainStripe, type StripeChoice } from './load-stripe.js';
import { watchOverlay } from './overlay-watch.js';
import { expectOverlay } from './overlay.js';
import { canOpenOverlay } from './reachable.js';
import { refuse } from './refuse.js';

/** Instances, or promises of them, by the page's own promise or by key and connected account. Failures are not kept. */
const instances = new Map<unknown, unknown>();

/** Secrets that gave a token, on any element of this page. In memory only. */
const spent = new Set<string>();

/**
 * The instance to call: itself when it is at hand, so that the call can be made inside the click, and else a promise of it, which
 * rejects with a `code` of ours.
 */
export function findInstance(choice: StripeChoice, stripeAccount: string | undefined): unknown {
  const source = choice.kind === 'stripe' ? choice.stripe : `${choice.publishableKey} ${stripeAccount}`;
  if (typeof source !== 'string' && !('then' in (Object(source) as object))) return source;
  if (!instances.has(source)) {
    const load = obtainStripe(choice, stripeAccount);
    instances.set(source, load);
    load.then(
      (instance) => instances.set(source, instance),
      () => instances.delete(source),
    );
  }
  return instances.get(source);
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
  /** What is said beside the overlay. */
  overlayWords(): OverlayMessages | undefined;
  onEvent(event: FlowNews): void;
  /** Stripe's frames are silent, and the person does not want to wait on. The page has been given back. */
  onGiveUp(): void;
}

/**
 * Calls Stripe.js in this very task, and looks after the page until it answers. Any version will do that has the method.
 * @throws an error with a `code` of ours when it must not be called; and what Stripe.js itself throws in the same tick
 */
export function callStripe(
  stripe: unknown,
  options: CollectBankAccountTokenOptions,
  { host, overlayWords, onEvent, onGiveUp }: Surroundings,
): StripeCall {
  if (!isCollecting(stripe)) return refuse(stripe ? 'stripe_js_unsupported' : 'stripe_js_load_failed');
  if (spent.has(options.clientSecret)) refuse('session_already_used');
  if (!canOpenOverlay(host)) refuse('blocked_by_modal_dialog');
  const overlay = expectOverlay(host);
  const answer = Promise.resolve(stripe.collectBankAccountToken(options));
  const endWatch = watchOverlay(overlay, {
    host,
    overlayWords,
    onCovered: () => onEvent({ name: 'error', metadata: { error_code: 'blocked_by_modal_dialog' } }),
    onGiveUp: () => {
      putAway();
      onGiveUp();
    },
  });
  const putAway = (): void => {
    endWatch();
    overlay.putAway();
  };
  return {
    putAway,
    answer: answer
      .then((result: unknown) => {
        if ((Object(result) as { token?: unknown }).token) spent.add(options.clientSecret);
        return result;
      })
      .finally(() => {
        endWatch();
        overlay.returnFocus();
      }),
  };
}

const isCollecting = (value: unknown): value is BankAccountTokenCollecting =>
  typeof (Object(value) as Partial<BankAccountTokenCollecting>).collectBankAccountToken === 'function';
