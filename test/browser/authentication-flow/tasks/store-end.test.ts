import { expect } from '@open-wc/testing';
import type { CompletedSession } from '../../../../src/api/types.js';
import type { FlowInput } from '../../../../src/authentication-flow/state/inputs.js';
import { HAPPY_PATH, settled } from './fake-api.js';
import { INPUTS } from '../state/inputs.js';
import { apiError, completedSession, manifest, partnerAccount, partnerAccounts, synchronization } from '../objects.js';
import { goTo, runFlow, type Run } from '../run.js';

describe('the end of a running flow', () => {
  const answers = (session: CompletedSession) => ({ ...HAPPY_PATH, complete: () => Promise.resolve(session) });
  const noOtherBank = {
    ...answers(completedSession()),
    synchronize: () => Promise.resolve(synchronization({ next_pane: 'institution_picker', disable_link_more_accounts: true })),
    createAuthSession: () => Promise.reject(apiError()),
  };
  const endings: [title: string, run: () => Promise<Run>][] = [
    ['when the user is done', () => to('success', runFlow(), INPUTS.doneRequested)],
    ['when the user leaves', () => to('consent', runFlow(answers(completedSession())), INPUTS.closeRequested)],
    ['when the user confirms leaving', () => to('account_picker', runFlow(), INPUTS.closeConfirmed)],
    ['when the page ends the flow', () => to('institution_picker', runFlow(), INPUTS.endRequested)],
    [
      'when completing fails',
      () => to('success', runFlow({ ...HAPPY_PATH, complete: () => Promise.reject(apiError()) }), INPUTS.doneRequested),
    ],
    ['when there is no other bank', () => leaveError(runFlow(noOtherBank))],
    [
      'without a success pane',
      () =>
        to(
          'account_picker',
          runFlow({
            ...HAPPY_PATH,
            accounts: () => Promise.resolve(partnerAccounts([partnerAccount('fca_1')])),
            consentAcquired: () => Promise.resolve(manifest({ next_pane: 'institution_picker', skip_success_pane: true })),
          }),
          INPUTS.accountsConfirmed,
        ),
    ],
    [
      'when the page has its own form for manual entry',
      () =>
        to(
          'consent',
          runFlow({ ...HAPPY_PATH, synchronize: () => Promise.resolve(synchronization({ manual_entry_mode: 'custom' })) }),
          INPUTS.manualEntryRequested,
        ),
    ],
  ];

  async function to(place: 'consent' | 'institution_picker' | 'account_picker' | 'success', run: Run, input: FlowInput) {
    await goTo(run, place);
    run.store.send(input);
    return run;
  }

  async function leaveError(run: Run) {
    run.store.start();
    await run.reach('institution_picker');
    run.store.send(INPUTS.institutionChosen);
    await run.reach('unexpected_error:failure');
    run.store.send(INPUTS.anotherBankRequested);
    return run;
  }

  for (const [title, leave] of endings) {
    it(`completes the session and calls onEnd exactly once ${title}`, async () => {
      const run = await leave();

      run.store.send(INPUTS.closeConfirmed);
      run.store.send(INPUTS.endRequested);
      await settled();
      run.store.send(INPUTS.endRequested);

      expect(run.callsOf('complete')).to.have.length(1);
      expect(run.ends).to.deep.equal([run.store.state]);
    });
  }

  it('does not complete a session that could not be launched', async () => {
    const run = runFlow({ synchronize: () => Promise.reject(apiError()) });

    run.store.start();
    await run.reach('ended:failed');

    expect(run.callsOf('complete')).to.have.length(0);
    expect(run.ends).to.have.length(1);
  });

  it('sends no terminal error if the user just leaves', async () => {
    const run = runFlow(answers(completedSession()));
    await goTo(run, 'consent');

    run.store.send(INPUTS.closeRequested);
    await run.reach('ended:exited');

    expect(run.callsOf('complete').map(({ args }) => args)).to.deep.equal([[null]]);
  });
});
