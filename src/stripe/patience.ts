import { html, render } from 'lit';
import { alertShape, icon } from '../icons/icon.js';
import { overlayMessages } from '../locales/en-errors.js';
import type { OverlayMessages } from '../locales/messages.js';
import { patience } from '../styles/patience.js';

/** What a page may have set on the element, so that the question looks like it. */
const SHARED = [
  ...['brand', 'accent', 'on-accent', 'link', 'surface', 'text', 'muted', 'border', 'hover'],
  ...['radius', 'font', 'font-size', 'space'],
];

interface Question {
  /** The question is put into it, at its end. */
  mountPoint: Element;
  /** The element, for its looks. */
  host: HTMLElement;
  words: OverlayMessages | undefined;
  onWait: () => void;
  onClose: () => void;
}

/**
 * Asks a person whether to wait on. The question is in the top layer, the one place above Stripe's overlay, and beside that
 * overlay: a modal dialog of the page would make it inert anywhere else.
 * @returns takes it away
 */
export function askForPatience({ mountPoint, host, words = overlayMessages, onWait, onClose }: Question): () => void {
  const question = document.createElement('div');
  const style = getComputedStyle(host);
  question.style.colorScheme = style.colorScheme;
  for (const name of SHARED.map((word) => `--bank-account-token-collector-${word}`)) {
    question.style.setProperty(name, style.getPropertyValue(name));
  }
  const root = question.attachShadow({ mode: 'open' });
  const own = patience.styleSheet ?? new CSSStyleSheet();
  root.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), own];
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
  mountPoint.append(question);
  question.showPopover();
  // Whoever is at work in a frame is not called away.
  if (!document.activeElement?.matches('iframe')) root.querySelector('button')?.focus();
  return () => question.remove();
}
