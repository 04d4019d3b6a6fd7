import type { Preview } from './preview-page.js';

/**
 * Waits until an iframe has loaded its page and the element.
 * @throws {Error} with a message for the user, if either is missing
 */
export async function loadPreview(frame: HTMLIFrameElement): Promise<Preview> {
  const isLoaded = frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank';
  if (!isLoaded) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const preview = frame.contentWindow?.preview;
  if (!preview || !frame.contentWindow.customElements.get(preview.element.localName)) {
    throw new Error('The preview didn’t load. Reload the page. If that doesn’t help, run: npm run build');
  }
  return preview;
}
