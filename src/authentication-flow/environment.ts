import { createApi } from '../api/client.js';
import type { PreCollectedConsent } from '../contract/result.js';
import { openPopup } from './bank-window/popup.js';
import type { FlowEnvironment } from './tasks/perform.js';
import { wait } from './tasks/wait.js';

/** Names the API that a flow talks to, and on whose behalf. */
export interface Connection {
  clientSecret: string;
  /** Origin of a Financial Connections API. Without it, the sandbox in the page answers a sandbox secret. */
  apiUrl?: string | undefined;
  /** Sent with every call over HTTP. */
  publishableKey?: string | undefined;
  /** The connected account that the calls are made for. */
  stripeAccount?: string | undefined;
  preCollectedConsent?: PreCollectedConsent | undefined;
  /** BCP 47 tag of the language that the API answers in. */
  locale?: string | undefined;
}

/** Returns the outside world of one flow: an API over HTTP, or the sandbox in the page, which is only downloaded then. */
export async function flowEnvironment({ apiUrl, ...session }: Connection): Promise<FlowEnvironment> {
  const common = { wait, returnUrl: `${location.origin}/` };
  if (apiUrl) {
    const origin = new URL(apiUrl, location.href).href;
    const api = createApi({ ...session, origin, fetch: (request) => fetch(request) });
    return { ...common, api, openBankWindow: openPopup };
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
