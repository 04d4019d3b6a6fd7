import type { OverlayMessages } from '../messages.js';

/** Comes with the page: it is needed just when nothing can be fetched. */
export const overlayMessages: OverlayMessages = {
  takingLong: 'This is taking longer than usual',
  keepWaiting: 'Keep waiting',
  close: 'Close',
};
