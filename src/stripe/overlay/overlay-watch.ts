import type { StripeMilestone } from '../../contract/flow-events.js';
import type { OverlayMessages } from '../../locales/messages.js';
import type { Obstacle } from '../../contract/flow-events.js';
import type { StripeOverlay } from './overlay.js';
import { askStillWaiting, isBlocked } from './still-waiting.js';

/** Milliseconds between two looks at the overlay. */
const LOOK_EVERY = 1_000;

/** Looks without a sign of life before a user is asked whether to keep waiting: 15 seconds. */
const LONGEST_SILENCE = 15;

/** Milliseconds for which the overlay has to be gone. Stripe.js answers 400 ms after it began to fade out. */
const GONE_FOR = 600;

/** Why our side ends a call that Stripe.js has not answered. */
export type OverlayEnd = 'left' | Obstacle | 'stripe_js_timeout' | 'stripe_js_blocked_by_csp';

interface Watcher {
  /** The element. */
  host: HTMLElement;
  /** The words of the question; asked for when it is shown. */
  words(): OverlayMessages;
  reach(milestone: StripeMilestone): void;
  /** Something of the page's has come over the overlay; reported once for each time that it does. */
  onCovered(obstacle: Obstacle): void;
  /** Nobody can go on, or wants to. Called once. */
  onEnd(end: OverlayEnd): void;
}

/**
 * Watches that nobody is trapped behind Stripe's overlay: Stripe.js itself waits forever, for a frame that does not load and for an
 * overlay that is gone. Once the overlay's own frame has spoken it is alive, and a user who takes their time is left alone.
 * @returns ends the watch
 */
export function watchOverlay(overlay: StripeOverlay, watcher: Watcher): () => void {
  const listening = new AbortController();
  let isAlive = false;
  let isShown = false;
  let wasReachable = false;
  let obstacle: Obstacle | null = null;
  let silence = 0;
  let question: HTMLElement | null = null;
  let goneTimer: ReturnType<typeof setTimeout> | undefined;

  const hideQuestion = (): void => {
    question?.remove();
    question = null;
  };
  const keepWaiting = (): void => {
    silence = 0;
    hideQuestion();
  };
  const end = (reason: OverlayEnd): void => {
    stop();
    watcher.onEnd(reason);
  };
  const ask = (): void => {
    hideQuestion();
    question = askStillWaiting({
      place: overlay.place,
      host: watcher.host,
      words: watcher.words(),
      onWait: keepWaiting,
      onClose: () => end('stripe_js_timeout'),
    });
    // Nobody could answer it.
    if (!question) end('stripe_js_timeout');
  };
  const noteShown = (): void => {
    if (listening.signal.aborted || isShown || !overlay.frame) return;
    isShown = true;
    watcher.reach('stripe_overlay_shown');
  };
  const look = (): void => {
    if (overlay.isGone) {
      goneTimer ??= setTimeout(() => {
        goneTimer = undefined;
        if (overlay.isGone) end('left');
      }, GONE_FOR);
      return;
    }
    noteShown();
    const before = obstacle;
    obstacle = overlay.obstacle;
    wasReachable ||= !obstacle && isShown;
    // Seen twice before it was ever reachable: nobody has pressed anything yet, and nobody will.
    if (obstacle && before && !wasReachable) return end(obstacle);
    if (obstacle && !before && wasReachable) watcher.onCovered(obstacle);
    if (isAlive && !obstacle) return question ? keepWaiting() : void (silence = 0);
    if (++silence === LONGEST_SILENCE) {
      watcher.reach('stripe_slow');
      ask();
    } else if (question && isBlocked(question)) ask();
  };
  const onMessage = (event: MessageEvent): void => {
    if (isAlive || !overlay.sent(event)) return;
    isAlive = true;
    noteShown();
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
  const timer = setInterval(look, LOOK_EVERY);
  window.addEventListener('message', onMessage, listening);
  document.addEventListener('securitypolicyviolation', onViolation, listening);
  // Sooner than the first look, once it has been painted.
  requestAnimationFrame(noteShown);
  return stop;
}
