import { html } from 'hono/html';
import type { Html } from '../pages/layout.js';
import { masked } from '../control/call-log.js';
import type { World } from '../world.js';
import { STATUS_MEANINGS } from '../objects/bank-account-statuses.js';
import { callsSection } from './calls.js';

function table(title: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  const body =
    rows.length === 0
      ? html`<p class="lead">None yet.</p>`
      : html`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
          <table>
            <thead>
              <tr>
                ${heads.map((head) => html`<th scope="col">${head}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>`;
  return html`<section>
    <h2 id="${id}">${title} <span class="count">${rows.length}</span></h2>
    ${body}
  </section>`;
}

const time = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(11, 19);

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

function newestFirst<Item>(items: Map<string, Item>): Item[] {
  return [...items.values()].reverse();
}

/** Says what the statuses of payout accounts mean, and how to set them. */
function statusesSection(): Html {
  const statuses = Object.entries(STATUS_MEANINGS);
  return html`<section class="calls">
    <details>
      <summary>Statuses of payout accounts</summary>
      ${statuses.map(([status, meaning]) => html`<p><code>${status}</code> ${meaning}</p>`)}
      <p>Set one with <code>control({ externalAccounts: [{ id: 'ba_…', status: 'errored' }] })</code>.</p>
    </details>
  </section>`;
}

function tables(world: World): Html[] {
  const sessions = newestFirst(world.sessions).map(({ id, created, ending, accounts, token }) => [
    masked(id),
    time(created * 1000),
    ending?.status ?? 'open',
    accounts.length,
    token ? masked(token.id) : '–',
  ]);
  const accounts = newestFirst(world.linkedAccounts).map(({ account }) => [
    masked(account.id),
    account.institution_name,
    account.display_name,
    `••••${account.last4}`,
    account.status,
  ]);
  const payoutAccounts = newestFirst(world.connectedAccounts).flatMap(({ id, externalAccounts }) =>
    externalAccounts.map(({ bank_name, last4, status, default_for_currency: isDefault }) => [
      masked(id),
      bank_name ?? '–',
      `••••${last4}`,
      isDefault ? 'default' : '–',
      status,
    ]),
  );
  const payouts = newestFirst(world.payouts).map(({ account, payout }) => [
    masked(payout.id),
    masked(account),
    (payout.amount / 100).toFixed(2),
    day(payout.arrival_date),
    payout.failure_code ?? payout.status,
  ]);
  const tokens = newestFirst(world.tokens).map(({ id, bank_account: { bank_name, last4 }, used }) => [
    masked(id),
    bank_name ?? '–',
    `••••${last4}`,
    used ? 'used' : 'new',
  ]);
  const events = world.events
    .all()
    .map(({ event, delivered }) => [
      time(event.created * 1000),
      event.type,
      delivered === null ? 'not sent' : delivered ? 'delivered' : 'failed',
    ]);
  const calls = world.calls
    .all()
    .map(({ at, method, path, status, milliseconds }) => [
      time(at),
      method,
      path,
      status ?? 'no response',
      `${String(milliseconds)} ms`,
    ]);
  return [
    table('Sessions', ['Id', 'Created (UTC)', 'Status', 'Accounts', 'Token'], sessions),
    table('Accounts', ['Id', 'Bank', 'Name', 'Number', 'Status'], accounts),
    table('Tokens', ['Id', 'Bank', 'Number', 'Status'], tokens),
    table('Payout accounts', ['Connected account', 'Bank', 'Number', 'Default', 'Status'], payoutAccounts),
    statusesSection(),
    table('Payouts', ['Id', 'Connected account', 'USD', 'Arrives', 'Status'], payouts),
    table('Events', ['Time (UTC)', 'Type', 'Webhook'], events),
    table('Calls', ['Time (UTC)', 'Method', 'Path', 'Status', 'Duration'], calls),
  ];
}

/** Everything that the sandbox holds. Ids are masked and secrets left out, so that the page is safe on a shared screen. */
export function overviewPage(world: World): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Sandbox</title>
        <link rel="stylesheet" href="/bank/style.css" />
      </head>
      <body>
        <header class="top wide-page">
          <h1>Sandbox</h1>
          <p class="sandbox">Sandbox · no real bank</p>
        </header>
        <main class="overview wide-page">
          <p class="lead">
            A simulated Financial Connections API at <code>${world.origin}</code>. All data is deleted when it stops.
            <a href="/sandbox">Refresh</a>
          </p>
          ${tables(world)} ${callsSection()}
        </main>
      </body>
    </html>`;
}
