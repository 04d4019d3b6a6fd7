import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Bank } from '../institutions/bank.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  title: string;
  /** The bank that the page belongs to. `null`: the aggregator. */
  bank: Bank | null;
  body: Html;
  /** Path of a script. Only the last page has one. */
  script?: string;
}

/** The bank's logo, or its first letter. Logos are constants of this package, so they are safe to insert unescaped. */
function mark(bank: Bank | null): Html {
  if (bank?.mark) return html`<span class="mark" aria-hidden="true">${raw(bank.mark)}</span>`;
  return html`<span class="mark letter" aria-hidden="true">${(bank?.name ?? 'S').slice(0, 1)}</span>`;
}

/** The heading of a page without fields. It takes the focus, so that screen readers announce it first. */
export const focusedHeading = (text: string): Html => html`<h1 tabindex="-1" autofocus>${text}</h1>`;

/** A whole page: the owner's name, the label that no bank is real, and one card. Works without scripts. */
export function page({ title, bank, body, script }: Page): Html {
  const style = `/bank/style.css${bank ? `?bank=${bank.id}` : ''}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <header class="top">
          <p class="brand">${mark(bank)}<span>${bank?.name ?? 'Sandbox'}</span></p>
          <p class="sandbox">Sandbox · no real bank</p>
        </header>
        <main class="card">${body}</main>
        ${script === undefined ? '' : html`<script src="${script}"></script>`}
      </body>
    </html>`;
}

/** The page for an outdated or malformed address. */
export function deadEnd(bank: Bank | null): Html {
  const body = html`${focusedHeading('This page has expired')}
    <p class="lead">Close this window, and open your bank again from the page you came from. Nothing was shared.</p>`;
  return page({ title: 'This page has expired', bank, body });
}
