import { createApi } from '../api/client.js';
import type { PerformLater } from './tasks/perform-later.js';
import type { FlowEnvironment } from './tasks/perform.js';
import { wait } from './tasks/wait.js';
import type * as Module from './later.js';
import type { PreCollectedConsent } from '../contract/result.js';

/** What a flow talks to, and in whose name. */
export interface Connection {
  clientSecret: string;
  /** Origin of a Financial Connections API. Without it, a sandbox secret is answered by the sandbox in the page. */
  apiUrl?: string | undefined;
  /** Sent with every call over HTTP. */
  publishableKey?: string | undefined;
  /** The connected account that the calls are made for. */
  stripeAccount?: string | undefined;
  preCollectedConsent?: PreCollectedConsent | undefined;
  /** BCP 47 tag of the language to be answered in. */
  locale?: string | undefined;
}

/** The second download. */
export type Later = typeof Module;

/**
 * The outside world of one flow: an API over HTTP, or the sandbox in the page, which is loaded only then. `later` is on its way
 * while the first panes are read; what needs it in a click is behind panes that come with it.
 */
export async function flowEnvironment({ apiUrl, ...session }: Connection, later: Promise<Later>): Promise<FlowEnvironment> {
  let loaded: Later | null = null;
  later.then((module) => (loaded = module)).catch(() => undefined);
  const performLater: PerformLater = (...effect) =>
    loaded ? loaded.performLater(...effect) : later.then((module) => module.performLater(...effect));
  const common = { wait, returnUrl: `${location.origin}/`, performLater };
  if (apiUrl) {
    const origin = new URL(apiUrl, location.href).href;
    const api = createApi({ ...session, origin, fetch: (request) => fetch(request) });
    return { ...common, api, openBankWindow: (...request) => loaded?.openHttpBankWindow(...request) ?? null };
  }
  const [{ sandboxOf }, { inPageBankWindow }] = await Promise.all([
    import('../sandbox/in-page.js'),
    import('./bank-window/in-page.js'),
  ]);
  const sandbox = sandboxOf(session.clientSecret);
  const answer = (request: Request): Promise<Response> => sandbox.fetch(request);
  const api = createApi({ ...session, origin: sandbox.origin, fetch: answer });
  return { ...common, api, openBankWindow: inPageBankWindow(answer) };
}
