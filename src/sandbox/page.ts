import { type Sandbox, createSandbox } from './index.js';

let sandbox: Sandbox | undefined;

/** The sandbox of this page: made on first use, the same one for everybody on the page. It needs no server and no network. */
export function pageSandbox(): Sandbox {
  sandbox ??= createSandbox({ origin: 'https://sandbox.invalid' });
  return sandbox;
}
