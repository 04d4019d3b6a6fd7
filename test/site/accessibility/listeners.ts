import type { CDPSession } from 'playwright-core';

const PRESS_EVENTS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick', 'touchstart', 'touchend'];
/** Controls, and the dialog, whose listener only ignores presses that come too early. */
const ALLOWED = ['BUTTON', 'INPUT', 'A', 'SELECT', 'TEXTAREA', 'SUMMARY', 'DIALOG'];

/** Finds elements that listen for presses but are not controls. Only users with a pointer could use them. */
export async function pressableNonControls(cdp: CDPSession): Promise<string[]> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'gallery.root().host' });
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId!, depth: -1, pierce: true });
  const targets = new Set(listeners.filter(({ type }) => PRESS_EVENTS.includes(type)).map(({ backendNodeId }) => backendNodeId!));
  const nodes = await Promise.all(
    [...targets].map(async (backendNodeId) => (await cdp.send('DOM.describeNode', { backendNodeId })).node),
  );
  return nodes
    .filter(({ nodeName }) => !ALLOWED.includes(nodeName.toUpperCase()))
    .map(({ nodeName, attributes = [] }) => `<${nodeName.toLowerCase()} ${attributes.join(' ')}> can be pressed`);
}
