import type { OpenBankWindow, ReturnStatus } from './bank-window.js';

const WIDTH = 480;
const HEIGHT = 720;

/** Returns window features that center the popup over the page's window. */
export function windowFeatures(): string {
  const left = Math.max(0, Math.round(window.screenX + (window.outerWidth - WIDTH) / 2));
  const top = Math.max(0, Math.round(window.screenY + (window.outerHeight - HEIGHT) / 2));
  return `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
}

/** Returns a window name for each sign-in, so that no two share a window. */
export const windowName = (authSessionId: string): string => `bank-account-token-collector-${authSessionId}`;

function isReturnStatus(value: unknown): value is ReturnStatus {
  return value === 'success' || value === 'failure' || value === 'cancel';
}

/** Reads a message of the bank's window. Returns `null` for any other message, or another sign-in. */
export function readReturn(data: unknown, authSessionId: string): ReturnStatus | null {
  const { type, state, status } = Object(data) as Record<string, unknown>;
  const isOurs = type === 'bank-account-token-collector:authorized' && state === authSessionId;
  return isOurs && isReturnStatus(status) ? status : null;
}

/**
 * Opens the bank's page in a popup on the bank's origin. Accepts messages only from that window, from the origin of its address, and
 * for this sign-in.
 */
export const openPopup: OpenBankWindow = (url, authSessionId, onReturn) => {
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  const opened = window.open(address, windowName(authSessionId), windowFeatures());
  if (!opened) return null;

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== opened || event.origin !== address.origin) return;
    const status = readReturn(event.data, authSessionId);
    if (status) onReturn(status);
  };
  window.addEventListener('message', onMessage);
  return {
    get isClosed() {
      return opened.closed;
    },
    focus: () => opened.focus(),
    close: () => {
      window.removeEventListener('message', onMessage);
      opened.close();
    },
  };
};
