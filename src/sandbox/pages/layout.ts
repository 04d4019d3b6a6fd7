import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Bank } from '../institutions/bank.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  title: string;
  /** Whose page it is; without one it is the aggregator's. */
  bank: Bank | null;
  body: Html;
  /** Address of a script of the sandbox; only the last page has one. */
  script?: string;
}

/** The bank's own mark, or its first letter. Marks are constants of ours, so they may go into the page as they are. */
function mark(bank: Bank | null): Html {
  if (bank?.mark) return html`<span class="mark" aria-hidden="true">${raw(bank.mark)}</span>`;
  return html`<span class="mark letter" aria-hidden="true">${(bank?.name ?? 'S').slice(0, 1)}</span>`;
}

/** The heading of a page without a field to fill in: it takes the focus, so that it is read first and Tab goes on from there. */
export const focusedHeading = (text: string): Html => html`<h1 tabindex="-1" autofocus>${text}</h1>`;

/** A whole page: who it belongs to on top, one card, and the sign that none of it is real. Works without scripts. */
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

/** What a person sees who comes with an old or a broken address. */
export function deadEnd(bank: Bank | null): Html {
  const body = html`${focusedHeading('This page has ended')}
    <p class="lead">Close this window and open your bank again from the page that you came from. Nothing was shared.</p>`;
  return page({ title: 'This page has ended', bank, body });
}
