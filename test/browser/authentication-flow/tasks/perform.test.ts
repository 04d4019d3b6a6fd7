import { expect } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import type { AuthSession, Institution } from '../../../../src/api/types.js';
import type { Effect } from '../../../../src/authentication-flow/state/effects.js';
import type { FlowInput } from '../../../../src/authentication-flow/state/inputs.js';
import { perform } from '../../../../src/authentication-flow/tasks/perform.js';
import { fakeApi, HAPPY, held, settled, type Method } from './fake-api.js';
import { fakeBank } from './fake-bank.js';
import { INPUTS } from '../state/inputs.js';
import { apiError, authSession, institution } from '../objects.js';

const bare = (effect: Effect extends infer E ? (E extends Effect ? Omit<E, 'key'> : never) : never) => ({ key: 'k', ...effect });

const live = authSession({ flow: 'direct' });
const EFFECTS: [effect: Effect, method: Method, given: readonly unknown[], report: FlowInput['type'], waits: number[]][] = [
  [bare({ task: 'synchronize' }), 'synchronize', [], 'synchronized', []],
  [bare({ task: 'consent' }), 'consentAcquired', [], 'consentAcquired', []],
  [bare({ task: 'featured' }), 'featuredInstitutions', [], 'featuredLoaded', []],
  [bare({ task: 'search', query: 'river' }), 'institutions', ['river', 20], 'searchAnswered', [200]],
  [open(institution(), null), 'createAuthSession', ['bcinst_1', 'https://shop.example/'], 'authSessionCreated', []],
  [bare({ task: 'accounts', authSession: authSession() }), 'accounts', ['bcsess_1'], 'accountsLoaded', []],
  [bare({ task: 'accounts', authSession: live }), 'accounts', ['bcsess_1'], 'accountsLoaded', [1750]],
  [
    bare({ task: 'select', authSession: authSession(), accounts: ['fca_1'] }),
    'selectAccounts',
    ['bcsess_1', ['fca_1']],
    'accountsSelected',
    [],
  ],
  [
    bare({ task: 'attach', routingNumber: '110000000', accountNumber: '1' }),
    'attachBankAccount',
    ['110000000', '1'],
    'numbersAttached',
    [1000],
  ],
  [bare({ task: 'reset' }), 'linkMoreAccounts', [], 'reset', []],
  [bare({ task: 'complete', terminalError: 'why' }), 'complete', ['why'], 'completed', []],
];

function open(chosen: Institution, replaces: AuthSession | null): Effect {
  return bare({ task: 'authSession', institution: chosen, replaces });
}

/** Carries one effect out on a scripted API. */
function start(effect: Effect, script: Partial<FinancialConnectionsApi> = HAPPY) {
  const { api, calls } = fakeApi(script);
  const sent: FlowInput[] = [];
  const waits: number[] = [];
  const ender = new AbortController();
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const environment = { api, wait, returnUrl: 'https://shop.example/', openBankWindow: fakeBank().openBankWindow };
  const end = perform(effect, environment, ender.signal, (input) => sent.push(input));
  return { calls, sent, waits, ender, end };
}

describe('carrying an effect out', () => {
  for (const [effect, method, given, report, waits] of EFFECTS) {
    it(`${effect.task}${waits.length ? `, after ${waits.join()} ms` : ''}: asks ${method} and reports ${report}`, async () => {
      const run = start(effect);

      await run.end;

      expect(run.calls.map((call) => [call.method, call.given, call.signal])).to.deep.equal([[method, given, run.ender.signal]]);
      expect(run.sent.map(({ type }) => type)).to.deep.equal([report]);
      expect(run.waits).to.deep.equal(waits);
    });

    it(`${effect.task}${waits.length ? `, after ${waits.join()} ms` : ''}: reports a failure`, async () => {
      const error = apiError();
      const run = start(effect, { [method]: () => Promise.reject(error) });

      await run.end;

      const expected: FlowInput =
        effect.task === 'search' ? INPUTS.searchFailed : { type: 'taskFailed', task: effect.task, error };
      expect(run.sent).to.deep.equal([expected]);
    });
  }

  it('asks again while accounts are not ready', async () => {
    let tries = 0;
    const accounts = (): ReturnType<FinancialConnectionsApi['accounts']> =>
      ++tries < 3 ? Promise.reject(apiError({}, {}, 202)) : HAPPY.accounts('', new AbortController().signal);

    const run = start(bare({ task: 'accounts', authSession: authSession() }), { accounts });
    await run.end;

    expect(run.waits).to.deep.equal([250, 250]);
    expect(run.sent.map(({ type }) => type)).to.deep.equal(['accountsLoaded']);
  });

  it('cancels the sign-in that is replaced before it makes a new one', async () => {
    const run = start(open(institution(), authSession({ id: 'bcsess_0' })));

    await run.end;

    expect(run.calls.map(({ method, given }) => [method, given[0]])).to.deep.equal([
      ['cancelAuthSession', 'bcsess_0'],
      ['createAuthSession', 'bcinst_1'],
    ]);
  });

  it('makes a new sign-in although the old one cannot be cancelled', async () => {
    const run = start(open(institution(), authSession()), { ...HAPPY, cancelAuthSession: () => Promise.reject(apiError()) });

    await run.end;

    expect(run.sent.map(({ type }) => type)).to.deep.equal(['authSessionCreated']);
  });

  it('signs in at the bank', async () => {
    const run = start(bare({ task: 'authorize', authSession: authSession() }));

    await run.end;

    expect(run.sent.map(({ type }) => type)).to.deep.equal(['authorized']);
  });

  it('calls an error that is none of the API unexpected, and tells nothing of it', async () => {
    const run = start(bare({ task: 'reset' }), { linkMoreAccounts: () => Promise.reject(new TypeError('secret')) });

    await run.end;

    expect(run.sent).to.have.deep.nested.property('[0].error.body', { type: 'api_error', code: 'unexpected_error' });
  });

  for (const [title, settle] of [
    ['an answer', (answer: ReturnType<typeof held<never>>) => answer.give(null as never)],
    ['a failure', (answer: ReturnType<typeof held<never>>) => answer.fail(apiError())],
  ] as const) {
    it(`sends nothing of ${title} that comes after its end`, async () => {
      const answer = held<never>();
      const run = start(bare({ task: 'consent' }), { consentAcquired: () => answer.promise });

      run.ender.abort();
      settle(answer);
      await settled();

      expect(run.sent).to.deep.equal([]);
    });
  }
});
