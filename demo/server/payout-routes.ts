import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as v from 'valibot';
import { TRIALS, type AccountAnswer, type Payouts, type SessionAnswer } from '../wire.js';
import { Refusal } from './failures.js';
import { nextPayout } from './payout-figures.js';
import type { Platform } from './platform.js';
import { sameOriginOnly } from './same-origin.js';

const SessionRequest = v.object({ try: v.optional(v.picklist(TRIALS), 'link') });
const AccountRequest = v.object({ token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)) });

export interface PayoutRoutes {
  platform: Platform;
  /** What the page has to know to set the element up. */
  engine: Pick<Payouts, 'mode' | 'publishableKey' | 'apiUrl'>;
  /** Client secrets that refuse to launch; the sandbox alone has them. */
  refusedSecrets?: { expired: string; used: string };
  now: () => Date;
}

/** The JSON side of the payouts page, under `/api/payouts`. */
export function payoutRoutes({ platform, engine, refusedSecrets, now }: PayoutRoutes): Hono {
  const routes = new Hono();
  let nextSaveFails = false;

  routes.use(methodNotAllowed({ app: routes, onMethodNotAllowed: refuseMethod }));
  routes.use(sameOriginOnly, bodyLimit({ maxSize: 4096, onError: refuseSize }));
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
    const { try: trial } = await readBody(c, SessionRequest);
    nextSaveFails = trial === 'save-fails';
    if (trial !== 'expired' && trial !== 'used') {
      return c.json({ clientSecret: await platform.openSession() } satisfies SessionAnswer);
    }
    if (!refusedSecrets) throw new Refusal(400, 'sandbox_only', 'This can be tried in the sandbox only.');
    return c.json({ clientSecret: refusedSecrets[trial] } satisfies SessionAnswer);
  });

  routes.post('/account', async (c) => {
    const { token } = await readBody(c, AccountRequest);
    if (nextSaveFails) {
      nextSaveFails = false;
      throw new Refusal(503, 'service_unavailable', 'Our payouts desk did not answer.');
    }
    const payoutAccount = await platform.attach(token);
    if (!payoutAccount) throw new Refusal(502, 'account_not_found', 'The account was saved, but is not listed yet.');
    return c.json({ payoutAccount } satisfies AccountAnswer);
  });

  return routes;
}

async function readBody<Schema extends v.GenericSchema>(c: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  if (!c.req.header('Content-Type')?.startsWith('application/json')) {
    throw new Refusal(415, 'json_only', 'Send JSON, with Content-Type: application/json.');
  }
  const body: unknown = await c.req.json().catch(() => {
    throw new Refusal(400, 'invalid_json', 'The body is not JSON.');
  });
  const { success, output, issues } = v.safeParse(schema, body);
  if (success) return output;
  // The path only: the value may be a token.
  throw new Refusal(400, 'parameter_invalid', `${v.getDotPath(issues[0]) ?? 'body'} is missing or not of the right kind.`);
}

function refuseMethod(_c: Context, allowed: string[]): Response {
  const error = { message: 'This address does not take that method.', code: 'method_not_allowed' };
  return Response.json({ error }, { status: 405, headers: { Allow: allowed.join(', ') } });
}

function refuseSize(): never {
  throw new Refusal(413, 'too_large', 'The body is too large.');
}
