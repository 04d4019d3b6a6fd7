import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PaneState } from '../flow/state.js';
import { backIcon, closeIcon } from '../icons/pane-icons.js';
import { paneView } from './pane.js';
import { sheetView } from './sheets.js';
import type { PaneContext, PaneView } from './view.js';

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

/** Everything inside the dialog: the pane in its frame, the sheet over it, and the voice for screen readers. */
export function frame(state: PaneState, context: PaneContext, isClosing: boolean): { key: string; template: TemplateResult } {
  const view = paneView(state, context, isClosing);
  const { stage = nothing } = view;
  const template = html`<article class="pane" part="pane" ?inert=${state.sheet !== null}>
      ${header(view, !state.manifest.livemode, context)}
      ${keyed(
        view.key,
        html`<div class=${stage === nothing ? 'body' : 'body message'} part="body" aria-busy=${view.isBusy ? 'true' : 'false'}>
          ${stage}
          <h2 id="heading" part="heading" tabindex="-1">${view.heading}</h2>
          ${view.body}
        </div>`,
      )}
      ${view.footer === nothing ? nothing : keyed(view.key, html`<footer class="footer" part="footer">${view.footer}</footer>`)}
    </article>
    ${state.sheet === null ? nothing : sheetView(state.sheet, state, context)}
    <p class="visually-hidden" role="status">${view.announcement}</p>`;
  return { key: view.key, template };
}
