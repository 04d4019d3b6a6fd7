import { html, render } from 'lit';
import { alertShape, icon } from '../../design/icon.js';
import type { OverlayMessages } from '../../locales/messages.js';
import { topmostModal } from './obstacles.js';
import { stillWaiting } from './still-waiting.styles.js';

/** The custom properties that the question takes over from the element. */
const COPIED = 'brand accent on-accent link surface text muted border radius font font-size space'.split(' ');

interface Question {
  /** The preferred parent, beside Stripe's overlay. */
  parent: Element | null;
  /** The element, for its styles. */
  host: HTMLElement;
  words: OverlayMessages;
  onWait: () => void;
  onClose: () => void;
}

/**
 * Asks the user whether to keep waiting. The question is a popover, because only the top layer is above Stripe's overlay. A modal dialog
 * makes everything outside it inert, so several parents are tried until the question can be pressed.
 * @returns the question, which the caller removes, or `null` if it cannot be pressed anywhere
 */
export function askStillWaiting({ parent, host, words, onWait, onClose }: Question): HTMLElement | null {
  const question = document.createElement('div');
  const style = getComputedStyle(host);
  question.style.colorScheme = style.colorScheme;
  for (const suffix of COPIED) {
    const name = `--bank-account-token-collector-${suffix}`;
    question.style.setProperty(name, style.getPropertyValue(name));
  }
  const root = question.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), stillWaiting.styleSheet ?? new CSSStyleSheet()];
  render(
    html`${icon(alertShape)}
      <p role="alert">${words.takingLong}</p>
      <div>
        <button type="button" class="trigger" @click=${onWait}>${words.keepWaiting}</button>
        <button type="button" class="trigger quiet" @click=${onClose}>${words.close}</button>
      </div>`,
    root,
  );
  question.popover = 'manual';
  for (const mountPoint of [parent, topmostModal(), document.body]) {
    if (!mountPoint) continue;
    mountPoint.append(question);
    question.showPopover();
    if (isBlocked(question)) continue;
    // Focus in a frame means that the user is typing there, so it stays.
    if (!document.activeElement?.matches('iframe')) root.querySelector('button')?.focus();
    return question;
  }
  question.remove();
  return null;
}

/** Returns `true` if something covers the question or makes it inert. */
export function isBlocked(question: HTMLElement): boolean {
  const { x, y, width, height } = question.getBoundingClientRect();
  const root = question.getRootNode() as Document | ShadowRoot;
  return width === 0 || root.elementFromPoint(x + width / 2, y + height / 2) !== question;
}
