import { html, render } from 'lit';
import { alertShape, icon } from '../../design/icon.js';
import type { OverlayMessages } from '../../locales/messages.js';
import { topmostModal } from './obstacles.js';
import { stillWaiting } from './still-waiting.styles.js';

/** What a page may have set on the element, so that the question looks like it. */
const SHARED = 'brand accent on-accent link surface text muted border radius font font-size space'.split(' ');

interface Request {
  /** Where it belongs: beside Stripe's overlay. */
  place: Element | null;
  /** The element, for its looks. */
  host: HTMLElement;
  words: OverlayMessages;
  onWait: () => void;
  onClose: () => void;
}

/**
 * Asks a user whether to keep waiting. The question is in the top layer, the one place above Stripe's overlay, and in the first of
 * several places where it can be pressed: a modal dialog makes it inert anywhere outside of that dialog.
 * @returns the question, to be removed; `null` where it can be pressed nowhere
 */
export function askStillWaiting({ place, host, words, onWait, onClose }: Request): HTMLElement | null {
  const question = document.createElement('div');
  const style = getComputedStyle(host);
  question.style.colorScheme = style.colorScheme;
  for (const word of SHARED) {
    const name = `--bank-account-token-collector-${word}`;
    question.style.setProperty(name, style.getPropertyValue(name));
  }
  const root = question.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), stillWaiting.styleSheet ?? new CSSStyleSheet()];
  render(
    html`${icon(alertShape)}
      <p role="alert">${words.takingLong}</p>
      <div>
        <button type="button" @click=${onWait}>${words.keepWaiting}</button>
        <button type="button" class="quiet" @click=${onClose}>${words.close}</button>
      </div>`,
    root,
  );
  question.popover = 'manual';
  for (const mountPoint of [place, topmostModal(), document.body]) {
    if (!mountPoint) continue;
    mountPoint.append(question);
    question.showPopover();
    if (isBlocked(question)) continue;
    // A user who is at work in a frame is not called away.
    if (!document.activeElement?.matches('iframe')) root.querySelector('button')?.focus();
    return question;
  }
  question.remove();
  return null;
}

/** Whether something has come over the question, or made it inert. */
export function isBlocked(question: HTMLElement): boolean {
  const { x, y, width, height } = question.getBoundingClientRect();
  const root = question.getRootNode() as Document | ShadowRoot;
  return width === 0 || root.elementFromPoint(x + width / 2, y + height / 2) !== question;
}
