import { Hono, type Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as v from 'valibot';
import { Refusal } from '../recipes/failures.js';
import { readIdempotencyKey, readJson, readToken } from '../recipes/requests.js';
import { SCENARIOS, type AccountResponse, type Payouts, type Scenario, type SessionResponse } from '../payouts-api-types.js';
import { nextPayout } from './next-payout.js';
import type { Platform } from './platform.js';
import { readSession } from './read-session.js';
import { sameOriginOnly } from './same-origin.js';

const SessionRequest = v.object({ scenario: v.optional(v.picklist(SCENARIOS), 'link') });

export interface PayoutRoutes {
  platform: Platform;
  /** The settings that the page needs to set up the element. */
  engine: Pick<Payouts, 'mode' | 'publishableKey' | 'apiUrl'>;
  /** Client secrets of an expired and of a used session. Only the sandbox has them. */
  refusedSecrets?: { expired: string; used: string };
  now: () => Date;
}

/** Creates the JSON routes of the payouts page, under `/api/payouts`. */
export function payoutRoutes({ platform, engine, refusedSecrets, now }: PayoutRoutes): Hono {
  const routes = new Hono();
  let nextSaveFails = false;

  routes.use(methodNotAllowed({ app: routes, onMethodNotAllowed: refuseMethod }));
  routes.use(sameOriginOnly);
  routes.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  routes.get('/', async (c) => {
    return c.json({
      ...engine,
      connectedAccount: await platform.connectedAccount(),
      payoutAccount: await platform.payoutAccount(),
      nextPayout: nextPayout(now()),
    } satisfies Payouts);
  });

  routes.post('/session', async (c) => {
    const scenario = await readScenario(c);
    nextSaveFails = scenario === 'save-fails';
    if (scenario !== 'expired' && scenario !== 'used') {
      return c.json({
        clientSecret: await platform.createSession(readIdempotencyKey(c.req.header('Idempotency-Key'))),
      } satisfies SessionResponse);
    }
    if (!refusedSecrets) throw new Refusal(400, 'sandbox_only', 'Only the sandbox supports this.');
    return c.json({ clientSecret: refusedSecrets[scenario] } satisfies SessionResponse);
  });

  routes.post('/account', async (c) => {
    const body = await readJson(c.req.raw);
    const token = readToken(body);
    if (nextSaveFails) {
      nextSaveFails = false;
      throw new Refusal(503, 'service_unavailable', 'Our payouts service didn’t respond.');
    }
    const payoutAccount = await platform.attach(token, readSession(body));
    if (!payoutAccount) throw new Refusal(502, 'account_not_found', 'The account was saved, but isn’t listed yet.');
    return c.json({ payoutAccount } satisfies AccountResponse);
  });

  return routes;
}

async function readScenario(c: Context): Promise<Scenario> {
  const { success, output } = v.safeParse(SessionRequest, await readJson(c.req.raw));
  if (success) return output.scenario;
  throw new Refusal(400, 'parameter_invalid', `scenario has to be one of: ${SCENARIOS.join(', ')}.`);
}

function refuseMethod(_c: Context, allowed: string[]): Response {
  const error = { message: 'This address doesn’t support that method.', code: 'method_not_allowed' };
  return Response.json({ error }, { status: 405, headers: { Allow: allowed.join(', ') } });
}
