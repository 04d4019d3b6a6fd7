import type { CDPSession } from 'playwright-core';

const PRESSES = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick', 'touchstart', 'touchend'];
/** Controls, and the dialog, which only looks at presses that come too early. */
const MAY_HEAR = ['BUTTON', 'INPUT', 'A', 'SELECT', 'TEXTAREA', 'SUMMARY', 'DIALOG'];

/** What listens for a press and is no control: only people with a pointer could use it. */
export async function pressableOthers(cdp: CDPSession): Promise<string[]> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'gallery.root().host' });
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId!, depth: -1, pierce: true });
  const hearers = new Set(listeners.filter(({ type }) => PRESSES.includes(type)).map(({ backendNodeId }) => backendNodeId!));
  const nodes = await Promise.all(
    [...hearers].map(async (backendNodeId) => (await cdp.send('DOM.describeNode', { backendNodeId })).node),
  );
  return nodes
    .filter(({ nodeName }) => !MAY_HEAR.includes(nodeName.toUpperCase()))
    .map(({ nodeName, attributes = [] }) => `<${nodeName.toLowerCase()} ${attributes.join(' ')}> can be pressed`);
}
