import type { Stage } from './stage.js';

/**
 * Waits until a frame has loaded its page and the element.
 * @throws {Error} with a message to show, if either is missing
 */
export async function stageIn(frame: HTMLIFrameElement): Promise<Stage> {
  const isLoaded = frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank';
  if (!isLoaded) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const stage = frame.contentWindow?.stage;
  if (!stage || !frame.contentWindow.customElements.get(stage.element.localName)) {
    throw new Error('The preview didn’t load. Reload the page. If that doesn’t help, run: npm run build');
  }
  return stage;
}
