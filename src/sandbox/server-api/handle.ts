import { type Context, Hono } from 'hono';
import { readParameters } from '../form-data.js';
import { ApiProblem, unexpected, unknownParameter } from '../api-problem.js';
import type { World } from '../world.js';
import { controlAccounts } from './account-controls.js';
import { downgraded, upgraded } from './api-changes.js';
import { versionOf } from './api-versions.js';
import { accountOf } from './authentication.js';
import { errorAnswer } from './error-answer.js';
import { expansionOf } from './expansion.js';
import { createIdempotency } from './idempotency.js';
import { advanceOwnershipChecks } from './ownership-clock.js';
import { advancePayouts } from './payout-clock.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';

/** Refuses parameters in the query of a POST: Stripe reads those of the body only. */
function refuseQuery(request: Request): void {
  const [name] = new URL(request.url).searchParams.keys();
  if (request.method === 'POST' && name !== undefined) throw unknownParameter(name);
}

/** Serves the API that a platform's server calls with a secret key, in the format of the `stripe` package. */
export function serverApiRoutes(world: World): Hono {
  const routes = new Hono();
  const idempotency = createIdempotency(world);
  controlAccounts(world);
  const advance = () => {
    advanceOwnershipChecks(world);
    advancePayouts(world);
  };
  world.controls.onChange(advance);

  async function answer(route: Route, context: Context, headers: Headers): Promise<Response> {
    const { raw: request } = context.req;
    const account = accountOf(world, request);
    const version = versionOf(request);
    headers.set('stripe-version', version);
    if (account !== null) headers.set('stripe-account', account);
    refuseQuery(request);
    advance();
    const form = await readParameters(request);
    return idempotency({ request, account, form, headers }, () => {
      const { parameters, expand } = route.check(upgraded(version, route.name, structuredClone(form)));
      const fillIn = expansionOf(world, route.answers, expand);
      const { id = '', childId = '' } = context.req.param() as { id?: string; childId?: string };
      const cause = { id: headers.get('request-id'), idempotency_key: request.headers.get('idempotency-key') };
      const carryOut = () => structuredClone(route.answer({ world, account, parameters, id, childId }));
      const result = world.events.causedBy(cause, carryOut);
      fillIn(result);
      return downgraded(version, result);
    });
  }

  for (const route of ROUTES) {
    routes.on(route.method, route.path, async (context) => {
      const headers = new Headers({ 'request-id': `req_${world.random.text(14)}` });
      try {
        return await answer(route, context, headers);
      } catch (error) {
        return errorAnswer(world, error instanceof ApiProblem ? error : unexpected(), headers);
      }
    });
  }
  return routes;
}
