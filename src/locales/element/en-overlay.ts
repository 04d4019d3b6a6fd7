import type { OverlayMessages } from '../messages.js';

/** Part of the first download, because these texts are needed when the network fails. */
export const overlayMessages: OverlayMessages = {
  takingLong: 'This is taking longer than usual',
  keepWaiting: 'Keep waiting',
  close: 'Close',
};
