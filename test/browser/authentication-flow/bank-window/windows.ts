/** Real windows that a test opens, recorded so that none stays open. */
const opened: Window[] = [];
const browserOpen = window.open.bind(window);

export interface OpenCall {
  address: string;
  name: string;
  features: string;
}

/** Watches `window.open`. `answer` decides what it returns. `closeWindows` restores the original. */
export function watchOpen(answer: 'real' | 'blank' | 'blocked' = 'real'): OpenCall[] {
  const calls: OpenCall[] = [];
  window.open = (address = '', name = '', features = '') => {
    calls.push({ address: String(address), name, features });
    if (answer === 'blocked') return null;
    const popup = browserOpen(answer === 'blank' ? '' : address, name, features);
    if (popup) opened.push(popup);
    return popup;
  };
  return calls;
}

/** Returns the most recently opened window. */
export const newestWindow = (): Window => opened.at(-1)!;

/** Restores `window.open` and closes all windows. */
export function closeWindows(): void {
  window.open = browserOpen;
  for (const one of opened.splice(0)) one.close();
}
