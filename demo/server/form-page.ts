import { Hono } from 'hono';
import { html } from 'hono/html';
import { Refusal } from '../recipes/failures.js';
import { readToken } from '../recipes/requests.js';
import type { PayoutAccount } from '../wire.js';
import type { PayoutRoutes } from './payout-routes.js';
import { sameOriginOnly } from './same-origin.js';

/**
 * The same without a script of the page's own, under `/form`: the tag stands in a form as any control does, and the form posts the
 * token's id to this server.
 */
export function formPage({ platform, engine }: Pick<PayoutRoutes, 'platform' | 'engine'>): Hono {
  const routes = new Hono();
  routes.use(sameOriginOnly);

  routes.get('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    const account = await platform.payoutAccount();
    return c.html(page(engine, await platform.openSession(), account));
  });

  routes.post('/', async (c) => {
    const { payout_account: token } = await c.req.parseBody().catch(() => {
      throw new Refusal(400, 'invalid_form', 'The form could not be read.');
    });
    await platform.attach(readToken({ token }));
    // The next page is asked for anew, so that going back or reloading posts nothing twice.
    return c.redirect('/form', 303);
  });

  return routes;
}

const page = (engine: PayoutRoutes['engine'], clientSecret: string, account: PayoutAccount | null) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Payouts by a form · Loomhall</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/tokens.css" />
        <link rel="stylesheet" href="/form.css" />
        <script type="module" src="/element/bank-account-token-collector.js"></script>
      </head>
      <body>
        <main>
          <h1>Where should we pay you?</h1>
          <p>${account ? html`Payouts go to <strong>${account.bankName} ••••${account.last4}</strong>.` : 'No account yet.'}</p>
          <form method="post" action="/form">
            <bank-account-token-collector
              name="payout_account"
              required
              client-secret="${clientSecret}"
              ${engine.publishableKey ? html`publishable-key="${engine.publishableKey}"` : ''}
              ${engine.apiUrl ? html`api-url="${engine.apiUrl}"` : ''}
            ></bank-account-token-collector>
            <button>Save the account</button>
          </form>
          <p><small>This page has no script of its own: the form posts the token’s id. <a href="/">The page with scripts</a></small></p>
        </main>
      </body>
    </html>`;
