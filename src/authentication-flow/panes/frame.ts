import { html, nothing, type TemplateResult } from 'lit';
import type { PaneState } from '../state/state.js';
import { backIcon, closeIcon } from './icons.js';
import { paneView } from './pane-view.js';
import { sheetView } from './sheets.js';
import type { Content, PaneContext, PaneView } from './types.js';

const STEPS = 4;

function header({ step, canGoBack }: PaneView, isSandbox: boolean, { messages, send }: PaneContext): TemplateResult {
  return html`<header class="header" part="header">
    ${
      canGoBack
        ? html`<button
            type="button"
            class="icon-button back"
            part="back-button"
            aria-label=${messages.back}
            @click=${() => send({ type: 'backRequested' })}
          >
            ${backIcon()}
          </button>`
        : nothing
    }
    ${isSandbox ? html`<p class="sandbox" part="sandbox-badge">${messages.sandbox}</p>` : nothing}
    <button
      type="button"
      class="icon-button close"
      part="close-button"
      aria-label=${messages.close}
      @click=${() => send({ type: 'closeRequested' })}
    >
      ${closeIcon()}
    </button>
    ${
      step === null
        ? nothing
        : html`<progress part="progress" max=${STEPS} .value=${step} aria-label=${messages.progress(step, STEPS)}></progress>`
    }
  </header>`;
}

/** A pane with its header and footer, the sheet over it, and the live region. */
export interface Frame {
  /** Changes with the pane. */
  key: string;
  /** The frame without content. Rendered between two panes, so that the next one starts with its own scroll position and focus. */
  empty: TemplateResult;
  full: TemplateResult;
}

export function frame(state: PaneState, context: PaneContext, isClosing: boolean): Frame {
  const view = paneView(state, context, isClosing);
  const { stage = nothing } = view;
  const sheet = state.sheet === null ? nothing : sheetView(state.sheet, state, context);
  const around = (body: Content, footer: Content): TemplateResult =>
    html`<article class="pane" part="pane" ?inert=${sheet !== nothing}>
        ${header(view, !state.manifest.livemode, context)} ${body} ${footer}
      </article>
      ${sheet}
      <p class="visually-hidden" role="status">${view.announcement}</p>`;
  const body = html`<div class=${stage === nothing ? 'body' : 'body message'} part="body" aria-busy=${view.isBusy ? 'true' : 'false'}>
    ${stage}
    <h2 id="heading" part="heading" tabindex="-1">${view.heading}</h2>
    ${view.body}
  </div>`;
  const footer = view.footer === nothing ? nothing : html`<footer class="footer" part="footer">${view.footer}</footer>`;
  return { key: view.key, empty: around(nothing, nothing), full: around(body, footer) };
}
