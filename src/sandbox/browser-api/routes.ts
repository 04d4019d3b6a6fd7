import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { readParameters } from '../parameters.js';
import type { World } from '../world.js';
import { offeredAccounts, selectAccounts } from './accounts.js';
import { complete, receipt } from './completion.js';
import { featuredInstitutions, searchInstitutions } from './institutions.js';
import { acquireConsent, linkMoreAccounts, synchronize } from './synchronize.js';
import { attachTypedAccount } from './manual-entry.js';
import { checkKey } from './session-access.js';
import { authorizeSignIn, cancelSignIn, createSignIn, oauthResults, reportEvents, retrieveSignIn } from './sign-in.js';

type Call = (world: World, parameters: object) => object;

const POSTS: Record<string, Call> = {
  '/v1/financial_connections/sessions/synchronize': synchronize,
  '/v1/link_account_sessions/consent_acquired': acquireConsent,
  '/v1/link_account_sessions/link_more_accounts': linkMoreAccounts,
  '/v1/link_account_sessions/complete': complete,
  '/v1/link_account_sessions/attach_payment_account': attachTypedAccount,
  '/v1/connections/auth_sessions': createSignIn,
  '/v1/connections/auth_sessions/retrieve': retrieveSignIn,
  '/v1/connections/auth_sessions/cancel': cancelSignIn,
  '/v1/connections/auth_sessions/oauth_results': oauthResults,
  '/v1/connections/auth_sessions/authorized': authorizeSignIn,
  '/v1/connections/auth_sessions/accounts': offeredAccounts,
  '/v1/connections/auth_sessions/selected_accounts': selectAccounts,
  '/v1/connections/auth_sessions/events': reportEvents,
};

const GETS: Record<string, Call> = {
  '/v1/link_account_sessions/session_receipt': receipt,
  '/v1/connections/featured_institutions': featuredInstitutions,
  '/v1/connections/institutions': searchInstitutions,
};

/**
 * Serves the API that a page calls with a session's client secret. Pages of every origin may call it, without cookies: access depends
 * on the secret in the request only.
 */
export function browserApiRoutes(world: World): Hono {
  const routes = new Hono();
  const anyOrigin = cors({ origin: '*', allowMethods: ['GET', 'POST'], exposeHeaders: ['Request-Id'], maxAge: 600 });
  const answer = (call: Call) => async (context: Context) => {
    checkKey(context.req.raw);
    return context.json(call(world, await readParameters(context.req.raw)));
  };
  for (const [path, call] of Object.entries(POSTS)) routes.use(path, anyOrigin).post(path, answer(call));
  for (const [path, call] of Object.entries(GETS)) routes.use(path, anyOrigin).get(path, answer(call));
  return routes;
}
