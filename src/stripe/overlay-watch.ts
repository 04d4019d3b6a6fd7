import type { OverlayMessages } from '../locales/messages.js';
import type { StripeOverlay } from './overlay.js';
import { isReachable } from './reachable.js';

/** Longest silence of Stripe's frames, in seconds, before a person is asked whether to wait on. */
const LONGEST_SILENCE = 15;

const IS_STRIPE = /^https:\/\/[\w-]+\.stripe\.com$/;

interface Watcher {
  /** The element. */
  host: HTMLElement;
  /** What is said beside the overlay; asked for when it is said. */
  overlayWords(): OverlayMessages | undefined;
  /** A modal dialog has come over the overlay; told once. */
  onCovered(): void;
  /** Nothing is heard, and the person does not want to wait on. */
  onGiveUp(): void;
}

/**
 * Watches that nobody is trapped behind an overlay whose frames don't load: Stripe.js itself would wait for ever. Once the
 * overlay's own frame has spoken it is alive, and a person who takes their time is left alone.
 * @returns ends the watch
 */
export function watchOverlay(overlay: StripeOverlay, { host, overlayWords, onCovered, onGiveUp }: Watcher): () => void {
  let isOver = false;
  let isCovered = false;
  let silence = 0;
  let hideQuestion: (() => void) | undefined;

  const goOn = (): void => {
    silence = 0;
    hideQuestion?.();
  };
  const onMessage = ({ origin, source }: MessageEvent): void => {
    if (!IS_STRIPE.test(origin)) return;
    isOver ||= overlay.holds(source);
    goOn();
  };
  const ask = async (): Promise<void> => {
    // A page that cannot even be asked has lost its connection, and Stripe's frames with it.
    const patience = await import('./patience.js').catch(() => {
      if (silence >= LONGEST_SILENCE) onGiveUp();
    });
    if (silence >= LONGEST_SILENCE)
      hideQuestion = patience?.askForPatience({
        mountPoint: overlay.elements()[0]?.parentElement ?? document.body,
        host,
        words: overlayWords(),
        onWait: goOn,
        onClose: onGiveUp,
      });
  };
  const timer = setInterval(() => {
    if (!isCovered && !overlay.elements().every(isReachable)) {
      isCovered = true;
      onCovered();
    }
    if (!isOver && ++silence === LONGEST_SILENCE) void ask();
  }, 1_000);
  window.addEventListener('message', onMessage);

  return () => {
    clearInterval(timer);
    window.removeEventListener('message', onMessage);
    goOn();
  };
}
