import { expect } from '@open-wc/testing';
import type { AuthSession, InstitutionList } from '../../../../src/api/types.js';
import { HAPPY_PATH, deferred, settled } from './fake-api.js';
import { fakeBank, manualClock } from './fake-bank.js';
import { INPUTS } from '../state/inputs.js';
import { apiError, authSession, institutionList } from '../objects.js';
import { goTo, runFlow } from '../run.js';

describe('a running flow', () => {
  it('requests the session as soon as it starts', () => {
    const run = runFlow();

    run.store.start();

    expect(run.callsOf('synchronize')).to.have.length(1);
  });

  it('opens the bank window in the same task as the click', async () => {
    const bank = fakeBank();
    const run = runFlow(HAPPY_PATH, bank);
    await goTo(run, 'partner_auth:ready');

    run.store.send(INPUTS.windowRequested);

    expect(bank.windows).to.have.length(1);
  });

  it('does not notify listeners of an input that changes nothing', async () => {
    const run = runFlow();
    await goTo(run, 'consent');
    const stateCount = run.states.length;

    run.store.send(INPUTS.doneRequested);

    expect(run.states).to.have.length(stateCount);
  });

  it('passes each effect a signal, and aborts it when the state is left', async () => {
    const run = runFlow({ synchronize: HAPPY_PATH.synchronize });
    await goTo(run, 'consent', true);
    const [call] = run.callsOf('consentAcquired');
    const wasAborted = call!.signal.aborted;

    run.store.send(INPUTS.closeRequested);

    expect([wasAborted, call!.signal.aborted]).to.deep.equal([false, true]);
  });

  it('aborts an older search when the query changes', async () => {
    const run = runFlow({ ...HAPPY_PATH, institutions: () => new Promise(() => undefined) });
    await goTo(run, 'institution_picker');
    run.store.send({ type: 'queryChanged', query: 'r' });
    await settled();

    run.store.send({ type: 'queryChanged', query: 'ri' });
    await settled();

    expect(run.callsOf('institutions').map(({ args, signal }) => [args[0], signal.aborted])).to.deep.equal([
      ['r', true],
      ['ri', false],
    ]);
  });

  it('ignores a late response', async () => {
    const answer = deferred<InstitutionList>();
    const run = runFlow({ ...HAPPY_PATH, institutions: () => answer.promise });
    await goTo(run, 'institution_picker');
    run.store.send({ type: 'queryChanged', query: 'r' });
    await settled();
    run.store.send({ type: 'queryChanged', query: '' });
    const stateCount = run.states.length;

    answer.resolve(institutionList());
    await settled();

    expect(run.states).to.have.length(stateCount);
  });

  it('ignores a late failure', async () => {
    const answer = deferred<AuthSession>();
    const run = runFlow({ ...HAPPY_PATH, createAuthSession: () => answer.promise });
    await goTo(run, 'institution_picker', true);
    run.store.send(INPUTS.endRequested);
    await run.reach('ended:completed');
    const stateCount = run.states.length;

    answer.reject(apiError());
    await settled();

    expect(run.states).to.have.length(stateCount);
  });

  it('closes the window when the user cancels the sign-in, and creates a new sign-in', async () => {
    const bank = fakeBank();
    const run = runFlow(
      { ...HAPPY_PATH, retrieveAuthSession: () => Promise.resolve(authSession()) },
      { ...bank, wait: manualClock().wait },
    );
    await goTo(run, 'partner_auth:ready', true);

    run.store.send(INPUTS.signInCancelled);
    await run.reach('partner_auth:ready');

    expect(bank.windows[0]?.isClosedByFlow).to.be.true;
    expect(run.callsOf('cancelAuthSession').map(({ args }) => args)).to.deep.equal([['bcsess_1']]);
    expect(run.callsOf('createAuthSession')).to.have.length(2);
  });

  it('closes the older window when the user opens another', async () => {
    const bank = fakeBank();
    const run = runFlow(HAPPY_PATH, { ...bank, wait: manualClock().wait });
    await goTo(run, 'partner_auth:ready', true);

    run.store.send(INPUTS.windowRequested);

    expect(bank.windows.map(({ isClosedByFlow }) => isClosedByFlow)).to.deep.equal([true, false]);
  });

  it('starts an effect once while the state changes around it', async () => {
    const run = runFlow({ ...HAPPY_PATH, featuredInstitutions: () => new Promise(() => undefined) });
    await goTo(run, 'institution_picker');

    run.store.send({ type: 'queryChanged', query: 'r' });
    run.store.send({ type: 'queryChanged', query: 'ri' });

    expect(run.callsOf('featuredInstitutions')).to.have.length(1);
  });

  it('starts an effect again after a failure', async () => {
    const run = runFlow({ ...HAPPY_PATH, consentAcquired: () => Promise.reject(apiError()) });
    await goTo(run, 'consent', true);
    await run.reach('consent:failed');

    run.store.send(INPUTS.agreed);

    expect(run.callsOf('consentAcquired')).to.have.length(2);
  });
});
