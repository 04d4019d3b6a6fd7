import { expect } from '@open-wc/testing';
import type { AuthSession, InstitutionList } from '../../../../src/api/types.js';
import { HAPPY, held, settled } from './fake-api.js';
import { fakeBank, manualClock } from './fake-bank.js';
import { INPUTS } from '../state/inputs.js';
import { apiError, authSession, institutionList } from '../objects.js';
import { goTo, runFlow } from '../run.js';

describe('a running flow', () => {
  it('asks for the session as soon as it starts', () => {
    const run = runFlow();

    run.store.start();

    expect(run.callsOf('synchronize')).to.have.length(1);
  });

  it('opens the window inside the press, not after it', async () => {
    const bank = fakeBank();
    const run = runFlow(HAPPY, bank);
    await goTo(run, 'partner_auth:ready');

    run.store.send(INPUTS.windowRequested);

    expect(bank.windows).to.have.length(1);
  });

  it('tells no listener of an input that changes nothing', async () => {
    const run = runFlow();
    await goTo(run, 'consent');
    const told = run.states.length;

    run.store.send(INPUTS.doneRequested);

    expect(run.states).to.have.length(told);
  });

  it('gives each effect a signal, and ends it when its state is left', async () => {
    const run = runFlow({ synchronize: HAPPY.synchronize });
    await goTo(run, 'consent', true);
    const [call] = run.callsOf('consentAcquired');
    const wasAborted = call!.signal.aborted;

    run.store.send(INPUTS.closeRequested);

    expect([wasAborted, call!.signal.aborted]).to.deep.equal([false, true]);
  });

  it('ends the search for an older text when a newer one is typed', async () => {
    const run = runFlow({ ...HAPPY, institutions: () => new Promise(() => undefined) });
    await goTo(run, 'institution_picker');
    run.store.send({ type: 'queryChanged', query: 'r' });
    await settled();

    run.store.send({ type: 'queryChanged', query: 'ri' });
    await settled();

    expect(run.callsOf('institutions').map(({ given, signal }) => [given[0], signal.aborted])).to.deep.equal([
      ['r', true],
      ['ri', false],
    ]);
  });

  it('changes nothing when an answer comes too late', async () => {
    const answer = held<InstitutionList>();
    const run = runFlow({ ...HAPPY, institutions: () => answer.promise });
    await goTo(run, 'institution_picker');
    run.store.send({ type: 'queryChanged', query: 'r' });
    await settled();
    run.store.send({ type: 'queryChanged', query: '' });
    const told = run.states.length;

    answer.give(institutionList());
    await settled();

    expect(run.states).to.have.length(told);
  });

  it('changes nothing when a failure comes too late', async () => {
    const answer = held<AuthSession>();
    const run = runFlow({ ...HAPPY, createAuthSession: () => answer.promise });
    await goTo(run, 'institution_picker', true);
    run.store.send(INPUTS.endRequested);
    await run.reach('ended:completed');
    const told = run.states.length;

    answer.fail(apiError());
    await settled();

    expect(run.states).to.have.length(told);
  });

  it('closes the window of a sign-in that the person cancels, and makes a new one', async () => {
    const bank = fakeBank();
    const run = runFlow(
      { ...HAPPY, retrieveAuthSession: () => Promise.resolve(authSession()) },
      { ...bank, wait: manualClock().wait },
    );
    await goTo(run, 'partner_auth:ready', true);

    run.store.send(INPUTS.signInCancelled);
    await run.reach('partner_auth:ready');

    expect(bank.windows[0]?.isEndedByFlow).to.be.true;
    expect(run.callsOf('cancelAuthSession').map(({ given }) => given)).to.deep.equal([['bcsess_1']]);
    expect(run.callsOf('createAuthSession')).to.have.length(2);
  });

  it('closes the older window when the person opens another', async () => {
    const bank = fakeBank();
    const run = runFlow(HAPPY, { ...bank, wait: manualClock().wait });
    await goTo(run, 'partner_auth:ready', true);

    run.store.send(INPUTS.windowRequested);

    expect(bank.windows.map(({ isEndedByFlow }) => isEndedByFlow)).to.deep.equal([true, false]);
  });

  it('starts an effect once, however often its state is told', async () => {
    const run = runFlow({ ...HAPPY, featuredInstitutions: () => new Promise(() => undefined) });
    await goTo(run, 'institution_picker');

    run.store.send({ type: 'queryChanged', query: 'r' });
    run.store.send({ type: 'queryChanged', query: 'ri' });

    expect(run.callsOf('featuredInstitutions')).to.have.length(1);
  });

  it('starts an effect again after it has failed', async () => {
    const run = runFlow({ ...HAPPY, consentAcquired: () => Promise.reject(apiError()) });
    await goTo(run, 'consent', true);
    await run.reach('consent:failed');

    run.store.send(INPUTS.agreed);

    expect(run.callsOf('consentAcquired')).to.have.length(2);
  });
});
