import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Bank } from '../institutions/bank.js';
import { type AuthSessionRecord, type AuthSessionStatus, authorize } from '../objects/auth-session.js';
import type { World } from '../world.js';
import { type AuthorizationServer, CLIENT_ID, challengeOf, issuerOf } from './authorization-server.js';
import { type Html, deadEnd, page } from './layout.js';

/** The one address that banks may send a person back to. */
export const RETURN_PATH = '/connections-auth/complete';
const SCRIPT_PATH = '/connections-auth/complete.js';
/** `type` of the message that the last page posts to the page that opened the window. */
export const RETURN_MESSAGE = 'bank-account-token-collector:authorized';

/** Tells the opener, and only if it is still at the origin that asked; the truth is what the API says afterwards. */
const SCRIPT = `const { state, status, origin } = document.querySelector('[data-origin]').dataset;
if (window.opener) window.opener.postMessage({ type: '${RETURN_MESSAGE}', state, status }, origin);
window.close();
`;

type Status = 'success' | 'failure' | 'cancel';

const statusOf = (status: AuthSessionStatus): Status =>
  status === 'authorized' ? 'success' : status === 'failed' ? 'failure' : 'cancel';

const words = (bank: Bank): Record<Status, [heading: string, lead: string]> => ({
  success: ['You can close this window', 'The page that you came from goes on by itself.'],
  failure: ['You can close this window', `${bank.name} couldn’t let you in. Nothing was shared.`],
  cancel: ['You can close this window', 'Nothing was shared.'],
});

function lastPage({ id, bank, returnOrigin, status }: AuthSessionRecord): Html {
  const [heading, lead] = words(bank)[statusOf(status)];
  const body = html`<div data-state="${id}" data-status="${statusOf(status)}" data-origin="${returnOrigin}">
    <h1>${heading}</h1>
    <p class="lead">${lead}</p>
  </div>`;
  return page({ title: heading, bank, body, script: SCRIPT_PATH });
}

/** Sends a person to the bank and takes them back: the aggregator's part of the way. */
export function returnDoor(world: World, server: AuthorizationServer): Hono {
  const door = new Hono();
  const launched = new Map<string, AuthSessionRecord>();
  const redirectUri = `${world.origin}${RETURN_PATH}`;
  const isWaiting = ({ status }: AuthSessionRecord) => status === 'open' || status === 'refused';

  door.get('/connections-auth/start', async (context) => {
    const record = world.authSessions.get(context.req.query('state') ?? '');
    if (!record || !isWaiting(record)) return context.html(deadEnd(null), 400);
    // A second start makes the first one's return worthless: only one window can finish a sign-in.
    if (record.launch) launched.delete(record.launch.state);
    record.status = 'open';
    record.launch = { state: world.random.text(32), verifier: world.random.text(64), redirectUri };
    launched.set(record.launch.state, record);
    const { state, verifier } = record.launch;
    if (!record.bank.isOauth) return context.redirect(`/connections-auth/sign-in?state=${state}`, 302);
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      state,
      code_challenge: await challengeOf(verifier),
      code_challenge_method: 'S256',
    });
    return context.redirect(`/bank/${record.bank.id}/authorize?${query.toString()}`, 302);
  });

  async function settle(context: Context, record: AuthSessionRecord): Promise<void> {
    const { code, error, iss } = context.req.query();
    const launch = record.launch;
    record.launch = null;
    if (!launch || !isWaiting(record)) return;
    if (iss !== issuerOf(world, record.bank)) record.status = 'failed';
    else if (error !== undefined) record.status = error === 'access_denied' ? 'refused' : 'failed';
    else {
      const accounts = await server.redeem({ ...launch, code: code ?? '', clientId: CLIENT_ID });
      if (accounts) authorize(world, record, accounts);
      else record.status = 'failed';
    }
  }

  door.get(RETURN_PATH, async (context) => {
    const state = context.req.query('state') ?? '';
    const record = launched.get(state);
    launched.delete(state);
    if (!record) return context.html(deadEnd(null), 400);
    if (record.bank.isOauth) await settle(context, record);
    return context.html(lastPage(record));
  });

  door.get(SCRIPT_PATH, (context) => context.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  return door;
}
