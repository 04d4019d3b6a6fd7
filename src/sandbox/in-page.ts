import { type Sandbox, createBrowserSandbox } from './sandbox.js';

/** What a flow in the page needs of a sandbox. */
type Lent = Pick<Sandbox, 'origin' | 'fetch'>;

/** On the page itself, so that it is found from every copy of this module: a test and the element may come from two bundles. */
const KEY = Symbol.for('bank-account-token-collector.sandboxes');
const page: { [KEY]?: Map<string, Lent> | undefined } = globalThis as object;

let sandbox: Sandbox | undefined;

/**
 * The sandbox of this page: made on first use, the same one for everybody on the page. It needs no server and no network, and leaves
 * out the API for servers, which would double its size.
 */
export function pageSandbox(): Sandbox {
  sandbox ??= createBrowserSandbox({ origin: 'https://sandbox.invalid' });
  return sandbox;
}

/** Who answers for a client secret in this page: the sandbox that it was lent from, else the page's own. */
export const sandboxOf = (clientSecret: string): Lent => page[KEY]?.get(clientSecret) ?? pageSandbox();

/** Makes the flows of this page ask another sandbox about one of its client secrets. For tests, each with a sandbox of its own. */
export function lend(clientSecret: string, lent: Lent): void {
  (page[KEY] ??= new Map<string, Lent>()).set(clientSecret, lent);
}
