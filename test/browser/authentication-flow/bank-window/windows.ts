/** Real windows of the test's browser, remembered so that none stays open. */
const opened: Window[] = [];
const browserOpen = window.open.bind(window);

export interface OpenCall {
  address: string;
  name: string;
  features: string;
}

/** Watches `window.open`; `answer` decides what it gives. Put back by `closeWindows`. */
export function watchOpen(answer: 'real' | 'blank' | 'blocked' = 'real'): OpenCall[] {
  const calls: OpenCall[] = [];
  window.open = (address = '', name = '', features = '') => {
    calls.push({ address: String(address), name, features });
    if (answer === 'blocked') return null;
    const given = browserOpen(answer === 'blank' ? '' : address, name, features);
    if (given) opened.push(given);
    return given;
  };
  return calls;
}

/** The newest window that was opened. */
export const newest = (): Window => opened.at(-1)!;

export function closeWindows(): void {
  window.open = browserOpen;
  for (const one of opened.splice(0)) one.close();
}
