import * as v from 'valibot';
import { checked, param } from '../parameters.js';
import type { SessionRecord } from '../objects/session.js';
import { type ApiProblem, flowProblem, invalidRequest } from '../api-problem.js';
import { scenarioOf } from '../scenarios.js';
import type { World } from '../world.js';
import { startScenario } from './scenario-session.js';

/** Why a session can't be used. The three errors differ only in code and message. */
const REFUSALS = {
  session_expired: 'This session has expired. Nothing was shared.',
  session_already_used: 'This session was already used. It links one account, once.',
  resource_missing: 'This session isn’t known here. Check that the page and its server use the same sandbox, then start again.',
} as const;

function refused(code: keyof typeof REFUSALS): ApiProblem {
  const body = { type: 'invalid_request_error', code, param: 'client_secret', message: REFUSALS[code] } as const;
  return flowProblem(400, body, code === 'session_expired' ? 'session_expired' : 'unexpected_error');
}

const clientSecret = v.looseObject({ client_secret: param.text });

/**
 * Refuses a key that can't belong to a sandbox, so that mixed-up keys are found before production. Access itself depends on the
 * client secret only.
 */
export function checkKey(request: Request): void {
  const [scheme, key = ''] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme === '' || key === '') return;
  if (key.startsWith('pk_live_')) {
    throw invalidRequest(
      400,
      'livemode_mismatch',
      'A live publishable key was sent together with a sandbox session. Use the test key with the sandbox, or a live session.',
      'client_secret',
    );
  }
  if (!key.startsWith('pk_test_')) {
    throw invalidRequest(
      401,
      'publishable_key_required',
      'This call is for a page: send the publishable key, pk_test_…, never a secret one.',
    );
  }
}

/** Returns the session behind a request's `client_secret`, in any state. */
export function anySessionOf(world: World, parameters: object): SessionRecord {
  const { client_secret: secret } = checked(clientSecret, parameters);
  const scenario = scenarioOf(secret);
  const known = world.sessionsBySecret.get(secret);
  if (known) return known;
  if (scenario === undefined) throw refused('resource_missing');
  return startScenario(world, secret, scenario);
}

export function isExpired(world: World, session: SessionRecord): boolean {
  return session.scenario === 'expired' || world.seconds() >= session.created + world.settings.sessionLifetime;
}

/** Returns the session behind a request's `client_secret`. Refuses an expired or used session. */
export function sessionOf(world: World, parameters: object): SessionRecord {
  const session = anySessionOf(world, parameters);
  if (session.ending || session.scenario === 'used') throw refused('session_already_used');
  if (isExpired(world, session)) throw refused('session_expired');
  return session;
}
