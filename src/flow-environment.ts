import { createApi } from './api/client.js';
import { openHttpBankWindow } from './bank-window/http.js';
import type { FlowEnvironment } from './flow/perform.js';
import { wait } from './flow/polling.js';
import type { PreCollectedConsent } from './result.js';

export interface Connection {
  clientSecret: string;
  apiUrl?: string | undefined;
  publishableKey?: string | undefined;
  stripeAccount?: string | undefined;
  preCollectedConsent?: PreCollectedConsent | undefined;
}

/** The outside world of one flow: an API over HTTP, or the sandbox in the page, which is loaded only then. */
export async function flowEnvironment({ apiUrl, ...session }: Connection): Promise<FlowEnvironment> {
  const returnUrl = `${location.origin}/`;
  if (apiUrl) {
    const origin = new URL(apiUrl, location.href).href;
    const api = createApi({ ...session, origin, fetch: (request) => fetch(request) });
    return { api, wait, returnUrl, openBankWindow: openHttpBankWindow };
  }
  const [{ pageSandbox }, { inPageBankWindow }] = await Promise.all([
    import('./sandbox/page.js'),
    import('./bank-window/in-page.js'),
  ]);
  const sandbox = pageSandbox();
  const answer = (request: Request): Promise<Response> => sandbox.fetch(request);
  return {
    api: createApi({ ...session, origin: sandbox.origin, fetch: answer }),
    wait,
    returnUrl,
    openBankWindow: inPageBankWindow(answer),
  };
}
