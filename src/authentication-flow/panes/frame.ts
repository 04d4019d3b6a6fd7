import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PaneState } from '../state/state.js';
import { backIcon, closeIcon } from './icons.js';
import { paneView } from './pane-view.js';
import { sheetView } from './sheets.js';
import type { PaneContext, PaneView } from './types.js';

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
  content: TemplateResult;
}

export function frame(state: PaneState, context: PaneContext, isClosing: boolean): Frame {
  const view = paneView(state, context, isClosing);
  const { stage = nothing } = view;
  const sheet = state.sheet === null ? nothing : sheetView(state.sheet, state, context);
  const body = html`<div class=${stage === nothing ? 'body' : 'body message'} part="body" aria-busy=${view.isBusy ? 'true' : 'false'}>
    ${stage}
    <h2 id="heading" part="heading" tabindex="-1">${view.heading}</h2>
    ${view.body}
  </div>`;
  const footer = view.footer === nothing ? nothing : html`<footer class="footer" part="footer">${view.footer}</footer>`;
  // A new pane gets new elements, and so its own scroll position and focus. The live region stays: only its changes are announced.
  const content = html`<article class="pane" part="pane" ?inert=${sheet !== nothing}>
      ${header(view, !state.manifest.livemode, context)} ${keyed(view.key, body)} ${keyed(view.key, footer)}
    </article>
    ${sheet}
    <p class="visually-hidden" role="status">${view.announcement}</p>`;
  return { key: view.key, content };
}
