import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorState } from '../state/state.js';
import { alertIcon, clockIcon } from './icons.js';
import { accountText } from './account-picker.js';
import { button, institutionLogo, stage } from './controls.js';
import type { PaneContext, PaneOf, PaneView } from './types.js';

/** Returns the time, and the day unless it is today. */
function moment(until: number, { locale, now }: PaneContext): [time: string, day: string | null] {
  const then = new Date(until * 1000);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(then);
  const isToday = then.toDateString() === new Date(now()).toDateString();
  return [time, isToday ? null : new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' }).format(then)];
}

export const unexpectedErrorPane: PaneOf<ErrorState> = (state, context) => {
  const { messages, send } = context;
  const { problems } = messages;
  const { problem, manifest, resetting } = state;
  const view = (
    parts: Pick<PaneView, 'step' | 'heading' | 'body' | 'footer'> & { key?: string; stage?: TemplateResult },
  ): PaneView => ({
    key: `unexpected_error:${problem.kind}`,
    ...parts,
    canGoBack: false,
    isBusy: resetting,
    announcement: '',
  });
  const lead = (text: string): TemplateResult => html`<p class="lead">${text}</p>`;
  const close = (kind: 'primary' | 'quiet'): TemplateResult =>
    button(messages.close, () => send({ type: 'closeRequested' }), { kind });
  const anotherBank = (kind: 'primary' | 'quiet'): TemplateResult =>
    button(messages.chooseAnotherBank, () => send({ type: 'anotherBankRequested' }), { kind, isBusy: resetting });
  const byHand = (kind: 'primary' | 'quiet'): TemplateResult =>
    button(messages.enterByHand, () => send({ type: 'manualEntryRequested' }), { kind });
  const tryAgain = (): TemplateResult => button(messages.tryAgain, () => send({ type: 'retryRequested' }));
  const canTypeNumbers = manifest.allow_manual_entry && !state.reduceManualEntry;
  const elsewhere = html`${anotherBank('primary')}${canTypeNumbers && !resetting ? byHand('quiet') : nothing}`;

  switch (problem.kind) {
    case 'maintenance':
      return view({
        step: 2,
        stage: stage(institutionLogo(problem.institution, true), 'caution'),
        heading: problems.maintenanceHeading(problem.institution.name),
        body: lead(problems.maintenance(...moment(problem.until, context))),
        footer: elsewhere,
      });
    case 'unavailable':
      return view({
        step: 2,
        stage: stage(institutionLogo(problem.institution, true), 'caution'),
        heading: problems.unavailableHeading(problem.institution.name),
        body: lead(problems.unavailable),
        footer: elsewhere,
      });
    case 'sign_in_failed':
      return view({
        step: 3,
        stage: stage(institutionLogo(problem.institution, true), 'caution'),
        heading: problems.signInFailedHeading,
        body: lead(problems.signInFailed(problem.institution.name)),
        footer: html`${tryAgain()}${anotherBank('quiet')}`,
      });
    case 'accounts_unavailable':
      return view({
        step: 3,
        stage: stage(alertIcon(), 'caution'),
        heading: problems.accountsHeading,
        body: lead((problem.canRetry ? problems.accounts : problems.accountsAgain)(problem.institution.name)),
        footer: problem.canRetry ? html`${tryAgain()}${anotherBank('quiet')}` : elsewhere,
      });
    case 'no_eligible_accounts':
      return view({
        step: 3,
        ...(problem.accounts.length === 0 && { stage: stage(institutionLogo(problem.institution, true), 'caution') }),
        heading: problems.noneHeading,
        body: html`${lead(problems.none(problem.institution.name, problem.total))}
        ${
          problem.accounts.length === 0
            ? nothing
            : html`<ul class="list" role="list">
                ${problem.accounts.map(
                  (account) =>
                    html`<li class="row choice disabled" part="account">
                      ${institutionLogo(problem.institution)}${accountText(account, context)}
                    </li>`,
                )}
              </ul>`
        }`,
        footer: elsewhere,
      });
    case 'expired':
      return view({
        step: null,
        stage: stage(clockIcon(), 'caution'),
        heading: problems.expiredHeading,
        body: lead(problems.expired),
        footer: close('primary'),
      });
    case 'failure':
      return view({
        step: null,
        stage: stage(alertIcon(), 'danger'),
        heading: problems.failureHeading,
        ...(problem.institution
          ? { key: 'unexpected_error:failure:bank', body: lead(problems.failure), footer: elsewhere }
          : {
              body: lead(problems.failure),
              footer: manifest.allow_manual_entry ? html`${byHand('primary')}${close('quiet')}` : close('primary'),
            }),
      });
  }
};
