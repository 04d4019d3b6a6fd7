import { type Sandbox, createBrowserSandbox } from './sandbox.js';

/** The parts of a sandbox that a flow in the page uses. */
type Lent = Pick<Sandbox, 'origin' | 'fetch'>;

/** Stored on `globalThis`, because a test and the element may come from two bundles with two copies of this module. */
const KEY = Symbol.for('bank-account-token-collector.sandboxes');
const page: { [KEY]?: Map<string, Lent> | undefined } = globalThis as object;

let sandbox: Sandbox | undefined;

/**
 * Returns the sandbox of this page. It is created on first use and shared by all elements. It needs no server and no network, and
 * leaves out the server API, which would double its size.
 */
export function pageSandbox(): Sandbox {
  sandbox ??= createBrowserSandbox({ origin: 'https://sandbox.invalid' });
  return sandbox;
}

/** Returns the sandbox that a client secret was lent from, or the page's own. */
export const sandboxOf = (clientSecret: string): Lent => page[KEY]?.get(clientSecret) ?? pageSandbox();

/** Makes the flows of this page use another sandbox for one client secret. For tests with a sandbox each. */
export function lend(clientSecret: string, lent: Lent): void {
  (page[KEY] ??= new Map<string, Lent>()).set(clientSecret, lent);
}
