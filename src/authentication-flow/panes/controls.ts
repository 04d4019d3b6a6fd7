import { html, nothing, type TemplateResult } from 'lit';
import type { Institution } from '../../api/types.js';
import { monogram } from './monogram.js';

type Tone = 'plain' | 'caution' | 'danger' | 'done';

const showPicture = (event: Event, isShown: boolean): void => {
  (event.currentTarget as HTMLElement).hidden = !isShown;
};

/** Renders a bank's icon over a drawn letter, which stays visible if the icon does not load. */
export function institutionLogo(institution: Institution, isLarge = false): TemplateResult {
  return html`<span class=${isLarge ? 'mark large' : 'mark'} part="institution-mark" aria-hidden="true">
    ${monogram(institution.name, isLarge)}
    ${
      institution.icon
        ? html`<img
            src=${institution.icon.default}
            alt=""
            referrerpolicy="no-referrer"
            decoding="async"
            @error=${(event: Event) => showPicture(event, false)}
            @load=${(event: Event) => showPicture(event, true)}
          />`
        : nothing
    }
  </span>`;
}

/** Renders the tinted area with rings and one icon. Decorative. */
export function stage(sign: TemplateResult, tone: Tone = 'plain', isTurning = false): TemplateResult {
  return html`<div class="stage ${tone}" part="stage" aria-hidden="true">
    ${sign}${isTurning ? html`<span class="spinner"></span>` : nothing}
  </div>`;
}

/** Renders placeholders for rows that are loading. `sign` is the shape at the start of each row. */
export function skeleton(count: number, sign: 'mark' | 'dot'): TemplateResult {
  const row = html`<li class="row">
    <span class=${`bone ${sign}`}></span><span><span class="bone"></span><span class="bone"></span></span>
  </li>`;
  return html`<ul class="list late" aria-hidden="true">
    ${Array.from({ length: count }, () => row)}
  </ul>`;
}

/** Renders an icon with a title and a text. */
export const infoItem = (sign: TemplateResult, [title, text]: [string, string]): TemplateResult =>
  html`<li>${sign}<strong>${title}</strong><small>${text}</small></li>`;

interface ButtonOptions {
  kind?: 'primary' | 'outline' | 'quiet';
  sign?: TemplateResult;
  describedBy?: string;
  isBusy?: boolean;
  isDisabled?: boolean;
}

/** Renders a button. A busy button keeps its focus and its place. */
export function button(label: string, onPress: (event: Event) => void, options: ButtonOptions = {}): TemplateResult {
  const { kind = 'primary', sign = nothing, describedBy, isBusy = false, isDisabled = false } = options;
  return html`<button
    type="button"
    class=${kind === 'quiet' ? 'button' : `button ${kind}`}
    part=${`button ${kind}-button`}
    aria-describedby=${describedBy ?? nothing}
    aria-disabled=${isBusy ? 'true' : nothing}
    ?disabled=${isDisabled}
    @click=${isBusy ? nothing : onPress}
  >
    ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${label}${sign}
  </button>`;
}

/** Renders a button that looks like a link in a sentence. */
export function textButton(label: string, onPress: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="link" part="link-button" @click=${onPress}>${label}</button>`;
}
