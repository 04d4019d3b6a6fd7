import { html, nothing, type TemplateResult } from 'lit';
import type { Institution } from '../../api/types.js';
import { SEARCH_LIMIT, searchTerm } from '../state/institution-picker.js';
import type { InstitutionPickerState } from '../state/state.js';
import { nextIcon, penIcon, searchIcon } from './icons.js';
import { goByArrow } from './arrow-keys.js';
import { skeleton, institutionLogo, textButton } from './controls.js';
import type { Content, PaneContext, PaneOf } from './types.js';

/** Returns a bank's address without scheme and `www.`. */
const shortAddress = (url: string): string => url.replace(/^(https?:\/\/)?(www\.)?|\/$/g, '');

function row(institution: Institution, state: InstitutionPickerState, { send }: PaneContext, isResult: boolean): TemplateResult {
  const isChosen = state.chosen?.id === institution.id;
  return html`<li>
    <button
      type="button"
      class="row"
      part="institution"
      aria-disabled=${state.chosen === null ? nothing : 'true'}
      aria-current=${isChosen ? 'true' : nothing}
      @click=${() => send({ type: 'institutionChosen', institution })}
    >
      ${isChosen ? html`<span class="spinner" aria-hidden="true"></span>` : institutionLogo(institution)}
      ${
        isResult
          ? html`<span
              ><strong>${institution.name}</strong
              >${institution.url ? html`<small>${shortAddress(institution.url)}</small>` : nothing}</span
            >`
          : html`<strong>${institution.name}</strong>`
      }
      ${isResult ? nextIcon() : nothing}
    </button>
  </li>`;
}

const loading = (label: string): TemplateResult =>
  html`<h3>${label}</h3>
    ${skeleton(5, 'mark')}`;

function featured(state: InstitutionPickerState, context: PaneContext): TemplateResult {
  const { messages } = context;
  const { featured } = state;
  if (featured === null) return loading(messages.institutionPicker.loading);
  if (featured === 'failed') return html`${failure(context)} ${state.manifest.allow_manual_entry ? byHandRow(context) : nothing}`;
  return html`${
    featured.length > 0
      ? html`<h3>${messages.institutionPicker.often}</h3>
            <ul class="list grid" part="institutions" role="list">
              ${featured.map((institution) => row(institution, state, context, false))}
            </ul>`
      : nothing
  }
    ${notHere(state, context)}`;
}

/** Offers manual entry to users who do not find their bank. */
function notHere({ manifest, chosen }: InstitutionPickerState, { messages, send }: PaneContext): Content {
  if (!manifest.allow_manual_entry) return nothing;
  return html`<p class="small after">
    ${messages.institutionPicker.notHere}
    ${chosen ? messages.enterByHand : textButton(messages.enterByHand, () => send({ type: 'manualEntryRequested' }))}
  </p>`;
}

function byHandRow({ messages, send }: PaneContext): TemplateResult {
  return html`<button type="button" class="row" part="manual-entry-row" @click=${() => send({ type: 'manualEntryRequested' })}>
    ${penIcon()}<span><strong>${messages.enterByHand}</strong><small>${messages.institutionPicker.byHandHint}</small></span
    >${nextIcon()}
  </button>`;
}

/** Returns whether the results belong to the current search. */
const isAnswered = (state: InstitutionPickerState): boolean => state.found?.query === searchTerm(state);

const count = ({ length }: Institution[], { messages }: PaneContext): string =>
  messages.institutionPicker.found(length, length >= SEARCH_LIMIT);

/** Renders a text instead of banks, and what to do. */
const insteadOfBanks = (text: string, next: Content | string): TemplateResult =>
  html`<div class="empty">
    <p><strong>${text}</strong></p>
    <p class="lead">${next}</p>
  </div>`;

/** The button disappears with the failure, so the focus moves to the search field, or to the heading. */
const failure = ({ messages, send }: PaneContext): TemplateResult =>
  insteadOfBanks(
    messages.notThrough,
    textButton(messages.tryAgain, ({ currentTarget }) => {
      const pane = (currentTarget as Element).closest('.pane');
      (pane?.querySelector('input') ?? pane?.querySelector('h2'))?.focus();
      send({ type: 'retryRequested' });
    }),
  );

function results(state: InstitutionPickerState, context: PaneContext): TemplateResult {
  const { messages } = context;
  const { institutionPicker } = messages;
  // The results of an older query stay visible until the new ones arrive, so that nothing jumps while the user types.
  if (state.found === null) return loading(institutionPicker.searching);
  const { institutions, query } = state.found;
  const offersManualEntry = state.manifest.allow_manual_entry && state.found.offersManualEntry;
  if (institutions === null || institutions.length === 0) {
    return html`${
      institutions ? insteadOfBanks(institutionPicker.nothing(query), institutionPicker.nothingHint) : failure(context)
    }
    ${offersManualEntry ? byHandRow(context) : nothing}`;
  }
  return html`<h3>${count(institutions, context)}</h3>
    <ul class="list" part="institutions" role="list" @keydown=${goByArrow}>
      ${institutions.map((institution) => row(institution, state, context, true))}
    </ul>
    ${offersManualEntry ? html`<div class="after">${byHandRow(context)}</div>` : nothing}`;
}

function announcement(state: InstitutionPickerState, context: PaneContext): string {
  const { messages } = context;
  const { institutionPicker } = messages;
  if (state.chosen) return institutionPicker.opening(state.chosen.name);
  if (searchTerm(state) === '') {
    return state.featured === null ? institutionPicker.loading : state.featured === 'failed' ? messages.notThrough : '';
  }
  if (state.found === null || !isAnswered(state)) return '';
  const { institutions, query } = state.found;
  if (institutions === null) return messages.notThrough;
  return institutions.length === 0 ? institutionPicker.nothing(query) : count(institutions, context);
}

export const institutionPickerPane: PaneOf<InstitutionPickerState> = (state, context) => {
  const { messages, send } = context;
  const onInput = (event: Event): void => send({ type: 'queryChanged', query: (event.currentTarget as HTMLInputElement).value });
  return {
    key: 'institution_picker',
    step: 2,
    canGoBack: state.manifest.consent_required && state.chosen === null,
    heading: messages.institutionPicker.heading,
    body: html`${
      state.manifest.institution_search_disabled
        ? nothing
        : html`<div class="field search">
            ${searchIcon()}
            <input
              type="search"
              part="search"
              aria-label=${messages.institutionPicker.search}
              placeholder=${messages.institutionPicker.placeholder}
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              enterkeyhint="search"
              maxlength="100"
              .value=${state.query}
              ?readonly=${state.chosen !== null}
              @input=${onInput}
              @keydown=${isAnswered(state) ? goByArrow : nothing}
            />
          </div>`
    }
    ${searchTerm(state) === '' ? featured(state, context) : results(state, context)}`,
    footer: nothing,
    isBusy: state.chosen !== null,
    announcement: announcement(state, context),
  };
};
