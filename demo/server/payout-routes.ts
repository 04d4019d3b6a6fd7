import { Hono, type Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as v from 'valibot';
import { Refusal } from '../recipes/failures.js';
import { readIdempotencyKey, readJson, readToken } from '../recipes/requests.js';
import {
  ACCOUNT_STATUSES,
  SCENARIOS,
  type AccountResponse,
  type Payouts,
  type SessionResponse,
  type StatusRequest,
} from '../payouts-api-types.js';
import { nextPayout } from './next-payout.js';
import type { Platform } from './platform.js';
import { readSession } from './read-session.js';
import { sameOriginOnly } from './same-origin.js';

const SessionRequest = v.object({ scenario: v.optional(v.picklist(SCENARIOS, oneOf('scenario', SCENARIOS)), 'link') });
const StatusChange = v.object({ status: v.picklist(ACCOUNT_STATUSES, oneOf('status', ACCOUNT_STATUSES)) });

/** What only the sandbox can simulate. */
interface SandboxControls {
  /** Client secrets of an expired and of a used session. */
  refusedSecrets: { expired: string; used: string };
  /** Changes the status of a payout account, as Stripe or its bank would. */
  setStatus(account: string, status: StatusRequest['status']): void;
}

export interface PayoutRoutes {
  platform: Platform;
  /** The settings that the page needs to set up the element. */
  engine: Pick<Payouts, 'mode' | 'publishableKey' | 'apiUrl'>;
  /** `undefined` if the demo uses Stripe. */
  sandbox?: SandboxControls;
  now: () => Date;
}

/** Creates the JSON routes of the payouts page, under `/api/payouts`. */
export function payoutRoutes({ platform, engine, sandbox, now }: PayoutRoutes): Hono {
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
    const { scenario } = await readBody(c, SessionRequest);
    nextSaveFails = scenario === 'save-fails';
    if (scenario !== 'expired' && scenario !== 'used') {
      return c.json({
        clientSecret: await platform.createSession(readIdempotencyKey(c.req.header('Idempotency-Key'))),
      } satisfies SessionResponse);
    }
    if (!sandbox) throw SANDBOX_ONLY;
    return c.json({ clientSecret: sandbox.refusedSecrets[scenario] } satisfies SessionResponse);
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

  routes.post('/account/status', async (c) => {
    const { status } = await readBody(c, StatusChange);
    if (!sandbox) throw SANDBOX_ONLY;
    const account = await platform.payoutAccount();
    if (!account) throw new Refusal(400, 'no_account', 'Link an account first.');
    sandbox.setStatus(account.id, status);
    return c.json({ payoutAccount: (await platform.payoutAccount()) ?? account } satisfies AccountResponse);
  });

  return routes;
}

const SANDBOX_ONLY = new Refusal(400, 'sandbox_only', 'Only the sandbox supports this.');

function oneOf(name: string, values: readonly string[]): string {
  return `${name} has to be one of: ${values.join(', ')}.`;
}

async function readBody<Schema extends v.GenericSchema>(c: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(schema, await readJson(c.req.raw));
  if (success) return output;
  throw new Refusal(400, 'parameter_invalid', issues[0].message);
}

function refuseMethod(_c: Context, allowed: string[]): Response {
  const error = { message: 'This address doesn’t support that method.', code: 'method_not_allowed' };
  return Response.json({ error }, { status: 405, headers: { Allow: allowed.join(', ') } });
}
