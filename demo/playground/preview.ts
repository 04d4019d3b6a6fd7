import type { Stage } from './stage.js';

/**
 * Waits for the page in a frame, with the element on it.
 * @throws {Error} with a sentence for the reader when either is not there
 */
export async function stageIn(frame: HTMLIFrameElement): Promise<Stage> {
  const isLoaded = frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank';
  if (!isLoaded) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const stage = frame.contentWindow?.stage;
  if (!stage || !frame.contentWindow.customElements.get(stage.element.localName)) {
    throw new Error('The preview did not load. Reload the page; if that does not help, run: npm run build');
  }
  return stage;
}
