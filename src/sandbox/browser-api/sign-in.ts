import * as v from 'valibot';
import type { AuthSession } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import { type AuthSessionRecord, authSessionForPerson, createAuthSession } from '../objects/auth-session.js';
import type { SessionRecord } from '../objects/session.js';
import { flowProblem, invalidRequest, namesNothing, stillPending } from '../api-problem.js';
import type { World } from '../world.js';
import { refuseWhenDown } from './bank-downtime.js';
import { manifestOf } from './manifest.js';
import { sessionOf } from './session-access.js';

const creation = v.looseObject({ institution: param.text, return_url: param.text });
const reference = v.looseObject({ id: param.text, public_token: v.optional(param.text) });

/** Keeps only the origin, which the bank's last page posts its message to. */
function originOf(returnUrl: string): string {
  const url = URL.canParse(returnUrl) ? new URL(returnUrl) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username !== '' || url.password !== '') {
    throw invalidRequest(
      400,
      'url_invalid',
      'Invalid return_url: must be an http or https address without a user name.',
      'return_url',
    );
  }
  return url.origin;
}

export function createSignIn(world: World, parameters: object): AuthSession {
  const session = sessionOf(world, parameters);
  const { institution, return_url } = checked(creation, parameters);
  const returnOrigin = originOf(return_url);
  if (manifestOf(world, session).next_pane === 'consent') {
    throw invalidRequest(400, 'consent_required', 'The user must give consent before signing in at a bank.', 'client_secret');
  }
  const bank = world.banks.find(institution);
  if (!bank) throw namesNothing('institution', 'institution');
  refuseWhenDown(world, bank, session.scenario);
  const record = createAuthSession(world, { sessionId: session.id, bank, returnOrigin });
  session.progress = { ...session.progress, authSession: record, chosen: [], typed: null };
  return authSessionForPerson(world, record);
}

/** Returns the auth session that a call names, with its session. Auth sessions of other sessions are not found. */
export function signInOf(world: World, parameters: object): { session: SessionRecord; authSession: AuthSessionRecord } {
  const session = sessionOf(world, parameters);
  const authSession = world.authSessions.get(checked(reference, parameters).id);
  if (authSession?.sessionId !== session.id) throw namesNothing('auth session', 'id');
  return { session, authSession };
}

export function retrieveSignIn(world: World, parameters: object): AuthSession {
  return authSessionForPerson(world, signInOf(world, parameters).authSession);
}

/** Ends a sign-in that hasn't ended yet. An authorized one stays authorized. */
export function cancelSignIn(world: World, parameters: object): AuthSession {
  const { authSession } = signInOf(world, parameters);
  if (authSession.status === 'open' || authSession.status === 'refused') authSession.status = 'cancelled';
  return authSessionForPerson(world, authSession);
}

const notAuthorized = () =>
  flowProblem(
    400,
    {
      type: 'invalid_request_error',
      code: 'authorization_failed',
      param: 'id',
      message: 'The bank didn’t let this sign-in through.',
    },
    'authorization_failed',
  );

/** Returns the auth session. The flow polls this call while the bank's window is open. */
export function oauthResults(world: World, parameters: object): { public_token: string } {
  const { authSession } = signInOf(world, parameters);
  if (authSession.status === 'open') throw stillPending('The user is still in the bank’s window.');
  if (authSession.publicToken === null) throw notAuthorized();
  return { public_token: authSession.publicToken };
}

export function authorizeSignIn(world: World, parameters: object): AuthSession {
  const { authSession } = signInOf(world, parameters);
  const { public_token: publicToken } = checked(reference, parameters);
  const isForeign = publicToken !== undefined && publicToken !== authSession.publicToken;
  if (authSession.publicToken === null || isForeign) throw notAuthorized();
  return authSessionForPerson(world, authSession);
}

/** Accepts the flow's reports about the browser. The sandbox ignores them, but checks the caller. */
export function reportEvents(world: World, parameters: object): Record<string, never> {
  signInOf(world, parameters);
  return {};
}
