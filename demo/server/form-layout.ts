import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Payouts } from '../payouts-api-types.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface LayoutOptions {
  title: string;
  mode: Payouts['mode'];
  body: Html;
}

/** Renders a page with the demo's notice, the shop's header, and one column with `body`. The page has no script of its own. */
export const layout = ({ title, mode, body }: LayoutOptions): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Loomhall</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/tokens.css" />
        <link rel="stylesheet" href="/layout.css" />
        <link rel="stylesheet" href="/shop.css" />
        <link rel="stylesheet" href="/form.css" />
        <script type="module" src="/element/bank-account-token-collector.js"></script>
      </head>
      <body>
        <aside class="notice-bar" aria-label="About this demo">
          <p>
            <strong class="sign">${mode === 'sandbox' ? 'Sandbox · no real bank' : 'Stripe · test mode'}</strong>
            <span class="wide">This page has no script of its own. A form posts the token’s id.</span>
          </p>
          <a href="/">Version with a script</a>
        </aside>
        <header class="bar">
          <div class="bar-in">
            <span class="brand">
              <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
                <rect width="40" height="40" fill="#17594a" />
                <path d="M10 12h20M10 20h20M10 28h20M14 8v24M20 8v24M26 8v24" stroke="#cfe7dc" stroke-width="2" stroke-linecap="round" />
              </svg>
              <span>Loomhall</span>
            </span>
            <nav aria-label="Studio">
              <a role="link" aria-disabled="true">Orders</a>
              <a role="link" aria-disabled="true">Listings</a>
              <a href="/" aria-current="true">Payouts</a>
            </nav>
            <span class="who"><span aria-hidden="true">IM</span><span class="wide">Ines Marlow</span></span>
          </div>
        </header>
        <main class="column">${body}</main>
      </body>
    </html>`;
