import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { checked, param, readParameters } from '../parameters.js';
import type { AccountTemplate } from '../institutions/account-sets.js';
import type { Bank } from '../institutions/bank.js';
import type { World } from '../world.js';
import { type AuthorizationServer, CLIENT_ID, type Visit } from './authorization-server.js';
import { deadEnd } from '../pages/layout.js';
import { sharingPage, signInPage } from './pages.js';
import { RETURN_PATH } from '../aggregator/launches.js';

const authorization = v.looseObject({
  response_type: v.literal('code'),
  client_id: v.literal(CLIENT_ID),
  redirect_uri: param.text,
  state: param.text,
  scope: v.optional(v.string(), ''),
  code_challenge: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  code_challenge_method: v.literal('S256'),
});
const submission = v.looseObject({
  visit: param.text,
  username: v.optional(v.string(), ''),
  decision: v.optional(v.string(), ''),
  accounts: v.optional(v.array(v.string()), []),
});

function chosenAt(bank: Bank, indexes: readonly string[]): AccountTemplate[] {
  const accounts = bank.accounts();
  return bank.picksAccountsItself ? accounts.filter((_, index) => indexes.includes(String(index))) : [...accounts];
}

/** Serves a bank's own pages: sign in, then allow or decline. Every POST redirects with 303, so that a reload repeats nothing. */
export function bankRoutes(world: World, server: AuthorizationServer): Hono {
  const routes = new Hono();
  const { businessName } = world.settings;
  const end = (context: Context, bank: Bank | null) => context.html(deadEnd(bank), 400);

  /** Returns the bank and the visit that a request names, or `null` if the visit is unknown or has ended. */
  async function visitOf(context: Context): Promise<{ visit: Visit; form: v.InferOutput<typeof submission> } | null> {
    const bank = world.banks.find(context.req.param('id') ?? '');
    const form = v.safeParse(submission, await readParameters(context.req.raw));
    const visit = bank && form.success ? server.visitOf(form.output.visit, bank) : undefined;
    return visit && form.success ? { visit, form: form.output } : null;
  }

  routes.get('/bank/:id/authorize', async (context) => {
    const bank = world.banks.find(context.req.param('id'));
    if (!bank?.isOauth) return end(context, bank ?? null);
    const asked = checked(authorization, await readParameters(context.req.raw));
    // Never redirect to an unregistered address, not even with an error.
    if (asked.redirect_uri !== `${world.origin}${RETURN_PATH}`) return end(context, bank);
    const { redirect_uri: redirectUri, state, code_challenge: challenge } = asked;
    const scope = asked.scope.split(' ');
    return context.html(signInPage(server.startVisit({ bank, redirectUri, state, challenge, scope }), businessName));
  });

  routes.post('/bank/:id/sign-in', async (context) => {
    const found = await visitOf(context);
    if (!found) return end(context, null);
    const { visit, form } = found;
    if (form.username.trim().toLowerCase() === 'error') return context.redirect(server.refuse(visit, 'server_error'), 303);
    visit.isSignedIn = true;
    return context.redirect(`/bank/${visit.bank.id}/share?visit=${visit.id}`, 303);
  });

  routes.get('/bank/:id/share', async (context) => {
    const found = await visitOf(context);
    if (!found?.visit.isSignedIn) return end(context, null);
    return context.html(sharingPage(found.visit, businessName, context.req.query('problem') === 'none_chosen'));
  });

  routes.post('/bank/:id/share', async (context) => {
    const found = await visitOf(context);
    if (!found) return end(context, null);
    const { visit, form } = found;
    if (form.decision !== 'allow') return context.redirect(server.refuse(visit, 'access_denied'), 303);
    if (!visit.isSignedIn) return end(context, visit.bank);
    const accounts = chosenAt(visit.bank, form.accounts);
    if (accounts.length > 0) return context.redirect(server.allow(visit, accounts), 303);
    return context.redirect(`/bank/${visit.bank.id}/share?visit=${visit.id}&problem=none_chosen`, 303);
  });

  return routes;
}
