import type { Obstacle, StripeMilestone } from '../../contract/flow-events.js';
import type { OverlayMessages } from '../../locales/messages.js';
import type { StripeOverlay } from './overlay.js';
import { askStillWaiting, isBlocked } from './still-waiting.js';

/** Milliseconds between two checks of the overlay. */
const CHECK_INTERVAL = 1_000;

/** Checks without a message from the overlay until the user is asked whether to keep waiting: 15 seconds. */
const CHECKS_UNTIL_QUESTION = 15;

/** Milliseconds after which a missing overlay ends the call. Stripe.js itself answers 400 ms after the overlay starts to fade out. */
const GONE_FOR = 600;

/** The reason for ending a call that Stripe.js has not answered. */
export type OverlayEnd = 'left' | Obstacle | 'stripe_js_timeout' | 'stripe_js_blocked_by_csp';

interface Watcher {
  /** The element. */
  host: HTMLElement;
  /** Returns the texts of the question. Called when it is shown. */
  words(): OverlayMessages;
  /** Reports a milestone. */
  reach(milestone: StripeMilestone): void;
  /** Called once each time that something on the page covers the overlay. */
  onCovered(obstacle: Obstacle): void;
  /** Called once, when the user cannot or does not want to continue. */
  onEnd(end: OverlayEnd): void;
}

/**
 * Watches Stripe's overlay, so that no user is trapped behind it. Stripe.js waits forever for a frame that does not load, and for an
 * overlay that was removed. Once the overlay's frame has sent a message, it works, and the user may take any time.
 * @returns a function that ends the watch
 */
export function watchOverlay(overlay: StripeOverlay, watcher: Watcher): () => void {
  const listening = new AbortController();
  let isAlive = false;
  let isShown = false;
  let wasReachable = false;
  let obstacle: Obstacle | null = null;
  let silentChecks = 0;
  let question: HTMLElement | null = null;
  let goneTimer: ReturnType<typeof setTimeout> | undefined;

  const hideQuestion = (): void => {
    question?.remove();
    question = null;
  };
  const keepWaiting = (): void => {
    silentChecks = 0;
    hideQuestion();
  };
  const end = (reason: OverlayEnd): void => {
    stop();
    watcher.onEnd(reason);
  };
  const ask = (): void => {
    hideQuestion();
    question = askStillWaiting({
      parent: overlay.parent,
      host: watcher.host,
      words: watcher.words(),
      onWait: keepWaiting,
      onClose: () => end('stripe_js_timeout'),
    });
    // The question could not be shown where a user can answer it.
    if (!question) end('stripe_js_timeout');
  };
  const reportShown = (): void => {
    if (listening.signal.aborted || isShown || !overlay.frame) return;
    isShown = true;
    watcher.reach('stripe_overlay_shown');
  };
  const check = (): void => {
    if (overlay.isGone) {
      goneTimer ??= setTimeout(() => {
        goneTimer = undefined;
        if (overlay.isGone) end('left');
      }, GONE_FOR);
      return;
    }
    reportShown();
    const before = obstacle;
    obstacle = overlay.obstacle;
    wasReachable ||= !obstacle && isShown;
    // Blocked in two checks and never reachable before: the user cannot have started, and cannot start.
    if (obstacle && before && !wasReachable) return end(obstacle);
    if (obstacle && !before && wasReachable) watcher.onCovered(obstacle);
    if (isAlive && !obstacle) return question ? keepWaiting() : void (silentChecks = 0);
    if (++silentChecks === CHECKS_UNTIL_QUESTION) {
      watcher.reach('stripe_slow');
      ask();
    } else if (question && isBlocked(question)) ask();
  };
  const onMessage = (event: MessageEvent): void => {
    if (isAlive || !overlay.sent(event)) return;
    isAlive = true;
    reportShown();
    watcher.reach('stripe_frame_alive');
    if (!obstacle) keepWaiting();
  };
  const onViolation = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && effectiveDirective === 'frame-src' && overlay.frame?.src.startsWith(blockedURI))
      end('stripe_js_blocked_by_csp');
  };
  const stop = (): void => {
    clearInterval(timer);
    clearTimeout(goneTimer);
    listening.abort();
    hideQuestion();
  };
  const timer = setInterval(check, CHECK_INTERVAL);
  window.addEventListener('message', onMessage, listening);
  document.addEventListener('securitypolicyviolation', onViolation, listening);
  // Reports the overlay as soon as it is painted, not only at the first check.
  requestAnimationFrame(reportShown);
  return stop;
}
