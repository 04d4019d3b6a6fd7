import { Hono } from 'hono';
import { html } from 'hono/html';
import { sessionIdOf } from '../../src/contract/session-id.js';
import { Refusal } from '../recipes/failures.js';
import { readToken } from '../recipes/requests.js';
import type { PayoutAccount } from '../payouts-api-types.js';
import { layout, type Html } from './form-layout.js';
import type { PayoutRoutes } from './payout-routes.js';
import { readSession } from './read-session.js';
import { sameOriginOnly } from './same-origin.js';

/** Serves a payouts page without its own script, under `/form`. The element is a form control, and the form posts the token's id. */
export function formPage({ platform, engine }: Pick<PayoutRoutes, 'platform' | 'engine'>): Hono {
  const routes = new Hono();
  routes.use(sameOriginOnly);
  routes.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  routes.get('/', async (c) => {
    const [account, clientSecret] = [await platform.payoutAccount(), await platform.createSession()];
    return c.html(layout({ title: 'Payouts with a form', mode: engine.mode, body: accountForm(engine, clientSecret, account) }));
  });

  routes.post('/', async (c) => {
    const { payout_account: token, session } = await c.req.parseBody().catch(() => {
      throw new Refusal(400, 'invalid_form', 'The form could not be read.');
    });
    // An account on file satisfies the form, so it can be posted without a new one.
    if (token || !(await platform.payoutAccount())) await platform.attach(readToken({ token }), readSession({ session }));
    // With a redirect, going back or reloading does not post the form again.
    return c.redirect('/form/saved', 303);
  });

  routes.get('/saved', async (c) => {
    const account = await platform.payoutAccount();
    if (!account) return c.redirect('/form', 303);
    return c.html(layout({ title: 'Account saved', mode: engine.mode, body: confirmation(account) }));
  });

  return routes;
}

const nameOf = ({ bankName, last4 }: PayoutAccount): Html => html`${bankName} <span class="digits">••••${last4}</span>`;

const accountStatus = (account: PayoutAccount): Html =>
  account.awaitsDeposits
    ? html`${nameOf(account)} is waiting for two small deposits. You can link another account.`
    : html`You can link another account at any time.`;

const accountForm = (engine: PayoutRoutes['engine'], clientSecret: string, account: PayoutAccount | null): Html =>
  html`<h1>Payouts</h1>
    <section class="card" aria-labelledby="where">
      <h2 id="where">Where should we send your payouts?</h2>
      <p class="quiet">
        ${account ? accountStatus(account) : 'Link a US checking or savings account in your name.'}
      </p>
      <form method="post" action="/form">
        <bank-account-token-collector
          name="payout_account"
          required
          client-secret="${clientSecret}"
          ${engine.publishableKey ? html`publishable-key="${engine.publishableKey}"` : ''}
          ${engine.apiUrl ? html`api-url="${engine.apiUrl}"` : ''}
          ${account ? html`account-bank="${account.bankName}" account-last4="${account.last4}" account-status="${account.status}"` : ''}
        ></bank-account-token-collector>
        <input type="hidden" name="session" value="${sessionIdOf(clientSecret)}" autocomplete="off" />
        <button>Save account</button>
      </form>
    </section>`;

const confirmation = (account: PayoutAccount): Html =>
  html`<h1>Payouts</h1>
    <section class="card" aria-labelledby="saved">
      <svg class="icon large" viewBox="0 0 20 20" aria-hidden="true">
        <path d="${account.awaitsDeposits ? 'M10 5.5v4.75l2.75 1.75M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0Z' : 'm4.5 10.5 3.75 3.75L15.5 6.5'}" />
      </svg>
      <h2 id="saved" tabindex="-1" autofocus>Saved: ${nameOf(account)}</h2>
      <p class="quiet">
        ${
          account.awaitsDeposits
            ? 'We’ll send it two small deposits in 1–2 business days. Payouts start once you confirm them.'
            : 'Your payouts now go to this account. You can change it at any time.'
        }
      </p>
      <p><a href="/form">Link another account</a></p>
    </section>`;
