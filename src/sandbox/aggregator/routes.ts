import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Bank } from '../institutions/bank.js';
import { type AuthSessionRecord, type AuthSessionStatus, authorize } from '../objects/auth-session.js';
import type { World } from '../world.js';
import { type AuthorizationServer, CLIENT_ID, challengeOf, issuerOf } from '../bank/authorization-server.js';
import { FORM_PATH } from './form-pages.js';
import { type Launches, RETURN_PATH, isWaiting } from './launches.js';
import { type Html, deadEnd, focusedHeading, page } from '../pages/layout.js';

const SCRIPT_PATH = '/connections-auth/complete.js';
/** `type` of the message that the last page posts to the page that opened the window. */
export const RETURN_MESSAGE = 'bank-account-token-collector:authorized';

/** Notifies the opener if it is still at the origin that asked. The page then asks the API, which has the final answer. */
const SCRIPT = `const { state, status, origin } = document.querySelector('[data-origin]').dataset;
if (window.opener) window.opener.postMessage({ type: '${RETURN_MESSAGE}', state, status }, origin);
window.close();
`;

type Status = 'success' | 'failure' | 'cancel';

const statusOf = (status: AuthSessionStatus): Status =>
  status === 'authorized' ? 'success' : status === 'failed' ? 'failure' : 'cancel';

const words = (bank: Bank): Record<Status, [heading: string, lead: string]> => ({
  success: ['You can close this window', 'The page you came from continues automatically.'],
  failure: ['You can close this window', `${bank.name} couldn’t sign you in. Nothing was shared.`],
  cancel: ['You can close this window', 'Nothing was shared.'],
});

function lastPage({ id, bank, returnOrigin, status }: AuthSessionRecord): Html {
  const [heading, lead] = words(bank)[statusOf(status)];
  const body = html`<div data-state="${id}" data-status="${statusOf(status)}" data-origin="${returnOrigin}">
    ${focusedHeading(heading)}
    <p class="lead">${lead}</p>
  </div>`;
  return page({ title: heading, bank, body, script: SCRIPT_PATH });
}

/** Sends a user to the bank and handles the return: the aggregator's part of the sign-in. */
export function aggregatorRoutes(world: World, server: AuthorizationServer, launches: Launches): Hono {
  const routes = new Hono();

  routes.get('/connections-auth/start', (context) => {
    const record = world.authSessions.get(context.req.query('state') ?? '');
    if (!record || !isWaiting(record)) return context.html(deadEnd(null), 400);
    record.status = 'open';
    const { state, verifier, redirectUri } = launches.launch(record);
    if (!record.bank.isOauth) return context.redirect(`${FORM_PATH}?state=${state}`, 302);
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      scope: world.sessions.get(record.sessionId)?.terms.permissions.join(' ') ?? '',
      state,
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
    });
    return context.redirect(`/bank/${record.bank.id}/authorize?${query.toString()}`, 302);
  });

  /** Checks a bank's answer: it must come from the right bank, and the bank must return accounts for its code. */
  function settle(record: AuthSessionRecord, { code = '', error, iss }: Record<string, string>): void {
    const launch = record.launch;
    record.launch = null;
    if (!launch || !isWaiting(record)) return;
    if (iss !== issuerOf(world, record.bank)) record.status = 'failed';
    else if (error !== undefined) record.status = error === 'access_denied' ? 'refused' : 'failed';
    else {
      const accounts = server.redeem({ ...launch, code, clientId: CLIENT_ID });
      if (accounts) authorize(world, record, accounts);
      else record.status = 'failed';
    }
  }

  routes.get(RETURN_PATH, (context) => {
    const record = launches.take(context.req.query('state') ?? '');
    if (!record) return context.html(deadEnd(null), 400);
    // The aggregator's own form has settled it already.
    if (record.bank.isOauth) settle(record, context.req.query());
    return context.html(lastPage(record));
  });

  routes.get(SCRIPT_PATH, (context) => context.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  return routes;
}
