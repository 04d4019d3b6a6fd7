import { Hono } from 'hono';
import { html } from 'hono/html';
import { sessionIdOf } from '../../src/contract/client-secret.js';
import { Refusal } from '../recipes/failures.js';
import { readToken } from '../recipes/requests.js';
import type { PayoutAccount } from '../wire.js';
import { framed, type Html } from './form-frame.js';
import type { PayoutRoutes } from './payout-routes.js';
import { readSession } from './read-session.js';
import { sameOriginOnly } from './same-origin.js';

/**
 * The same without a script of the page's own, under `/form`: the tag stands in a form as any control does, and the form posts the
 * token's id to this server.
 */
export function formPage({ platform, engine }: Pick<PayoutRoutes, 'platform' | 'engine'>): Hono {
  const routes = new Hono();
  routes.use(sameOriginOnly);
  routes.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  routes.get('/', async (c) => {
    const [account, clientSecret] = [await platform.payoutAccount(), await platform.openSession()];
    return c.html(framed({ title: 'Payouts by a form', mode: engine.mode, body: question(engine, clientSecret, account) }));
  });

  routes.post('/', async (c) => {
    const { payout_account: token, session } = await c.req.parseBody().catch(() => {
      throw new Refusal(400, 'invalid_form', 'The form could not be read.');
    });
    await platform.attach(readToken({ token }), readSession({ session }));
    // The next page is asked for anew, so that going back or reloading posts nothing twice.
    return c.redirect('/form/saved', 303);
  });

  routes.get('/saved', async (c) => {
    const account = await platform.payoutAccount();
    if (!account) return c.redirect('/form', 303);
    return c.html(framed({ title: 'Account saved', mode: engine.mode, body: acknowledgement(account) }));
  });

  return routes;
}

const nameOf = ({ bankName, last4 }: PayoutAccount): Html => html`${bankName} <span class="digits">••••${last4}</span>`;

const standing = (account: PayoutAccount): Html =>
  account.awaitsDeposits
    ? html`${nameOf(account)} waits for two small deposits. You can link another account.`
    : html`They go to ${nameOf(account)} now. You can link another account.`;

const question = (engine: PayoutRoutes['engine'], clientSecret: string, account: PayoutAccount | null): Html =>
  html`<h1>Payouts</h1>
    <section class="card" aria-labelledby="where">
      <h2 id="where">Where should we send your payouts?</h2>
      <p class="quiet">
        ${account ? standing(account) : 'Link a US checking or savings account in your name.'}
      </p>
      <form method="post" action="/form">
        <bank-account-token-collector
          name="payout_account"
          required
          client-secret="${clientSecret}"
          ${engine.publishableKey ? html`publishable-key="${engine.publishableKey}"` : ''}
          ${engine.apiUrl ? html`api-url="${engine.apiUrl}"` : ''}
        ></bank-account-token-collector>
        <input type="hidden" name="session" value="${sessionIdOf(clientSecret)}" autocomplete="off" />
        <button>Save the account</button>
      </form>
    </section>`;

const acknowledgement = (account: PayoutAccount): Html =>
  html`<h1>Payouts</h1>
    <section class="card" aria-labelledby="saved">
      <svg class="icon large" viewBox="0 0 20 20" aria-hidden="true">
        <path d="${account.awaitsDeposits ? 'M10 5.5v4.75l2.75 1.75M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0Z' : 'm4.5 10.5 3.75 3.75L15.5 6.5'}" />
      </svg>
      <h2 id="saved" tabindex="-1" autofocus>Saved: ${nameOf(account)}</h2>
      <p class="quiet">
        ${
          account.awaitsDeposits
            ? 'Two small deposits reach it in one or two working days. We pay into it once you have confirmed them.'
            : 'We pay into this account from now on. You can change it at any time.'
        }
      </p>
      <p><a href="/form">Link another account</a></p>
    </section>`;
