import { expect } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import type { AuthSession, Institution } from '../../../../src/api/types.js';
import type { Effect } from '../../../../src/authentication-flow/state/effects.js';
import type { FlowInput } from '../../../../src/authentication-flow/state/inputs.js';
import { perform } from '../../../../src/authentication-flow/tasks/perform.js';
import { fakeApi, HAPPY_PATH, deferred, settled, type Method } from './fake-api.js';
import { fakeBank } from './fake-bank.js';
import { INPUTS } from '../state/inputs.js';
import { apiError, authSession, institution } from '../objects.js';

const keyed = (effect: Effect extends infer E ? (E extends Effect ? Omit<E, 'key'> : never) : never) => ({ key: 'k', ...effect });

const liveSession = authSession({ flow: 'direct' });
const EFFECTS: [effect: Effect, method: Method, args: readonly unknown[], report: FlowInput['type'], waits: number[]][] = [
  [keyed({ task: 'synchronize' }), 'synchronize', [], 'synchronized', []],
  [keyed({ task: 'consent' }), 'consentAcquired', [], 'consentAcquired', []],
  [keyed({ task: 'featured' }), 'featuredInstitutions', [], 'featuredLoaded', []],
  [keyed({ task: 'search', query: 'river' }), 'institutions', ['river', 20], 'searchAnswered', [200]],
  [openBank(institution(), null), 'createAuthSession', ['bcinst_1', 'https://shop.example/'], 'authSessionCreated', []],
  [keyed({ task: 'accounts', authSession: authSession() }), 'accounts', ['bcsess_1'], 'accountsLoaded', []],
  [keyed({ task: 'accounts', authSession: liveSession }), 'accounts', ['bcsess_1'], 'accountsLoaded', [1750]],
  [
    keyed({ task: 'select', authSession: authSession(), accounts: ['fca_1'] }),
    'selectAccounts',
    ['bcsess_1', ['fca_1']],
    'accountsSelected',
    [],
  ],
  [
    keyed({ task: 'attach', routingNumber: '110000000', accountNumber: '1' }),
    'attachBankAccount',
    ['110000000', '1'],
    'numbersAttached',
    [1000],
  ],
  [keyed({ task: 'reset' }), 'linkMoreAccounts', [], 'reset', []],
  [keyed({ task: 'complete', terminalError: 'why' }), 'complete', ['why'], 'completed', []],
];

function openBank(chosen: Institution, replaces: AuthSession | null): Effect {
  return keyed({ task: 'authSession', institution: chosen, replaces });
}

/** Performs one effect on a scripted API. */
function start(effect: Effect, script: Partial<FinancialConnectionsApi> = HAPPY_PATH) {
  const { api, calls } = fakeApi(script);
  const sent: FlowInput[] = [];
  const waits: number[] = [];
  const controller = new AbortController();
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const environment = { api, wait, returnUrl: 'https://shop.example/', openBankWindow: fakeBank().openBankWindow };
  const end = perform(effect, environment, controller.signal, (input) => sent.push(input));
  return { calls, sent, waits, controller, end };
}

describe('performing an effect', () => {
  for (const [effect, method, args, report, waits] of EFFECTS) {
    it(`${effect.task}${waits.length ? `, after ${waits.join()} ms` : ''}: calls ${method} and reports ${report}`, async () => {
      const run = start(effect);

      await run.end;

      expect(run.calls.map((call) => [call.method, call.args, call.signal])).to.deep.equal([
        [method, args, run.controller.signal],
      ]);
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

  it('polls while the accounts are not ready', async () => {
    let tries = 0;
    const accounts = (): ReturnType<FinancialConnectionsApi['accounts']> =>
      ++tries < 3 ? Promise.reject(apiError({}, {}, 202)) : HAPPY_PATH.accounts('', new AbortController().signal);

    const run = start(keyed({ task: 'accounts', authSession: authSession() }), { accounts });
    await run.end;

    expect(run.waits).to.deep.equal([250, 250]);
    expect(run.sent.map(({ type }) => type)).to.deep.equal(['accountsLoaded']);
  });

  it('cancels the replaced sign-in before it creates a new one', async () => {
    const run = start(openBank(institution(), authSession({ id: 'bcsess_0' })));

    await run.end;

    expect(run.calls.map(({ method, args }) => [method, args[0]])).to.deep.equal([
      ['cancelAuthSession', 'bcsess_0'],
      ['createAuthSession', 'bcinst_1'],
    ]);
  });

  it('creates a new sign-in even if the old one cannot be canceled', async () => {
    const run = start(openBank(institution(), authSession()), {
      ...HAPPY_PATH,
      cancelAuthSession: () => Promise.reject(apiError()),
    });

    await run.end;

    expect(run.sent.map(({ type }) => type)).to.deep.equal(['authSessionCreated']);
  });

  it('signs in at the bank', async () => {
    const run = start(keyed({ task: 'authorize', authSession: authSession() }));

    await run.end;

    expect(run.sent.map(({ type }) => type)).to.deep.equal(['authorized']);
  });

  it('reports an error that is not from the API as unexpected, without details', async () => {
    const run = start(keyed({ task: 'reset' }), { linkMoreAccounts: () => Promise.reject(new TypeError('secret')) });

    await run.end;

    expect(run.sent).to.have.deep.nested.property('[0].error.body', { type: 'api_error', code: 'unexpected_error' });
  });

  for (const [title, settle] of [
    ['an answer', (answer: ReturnType<typeof deferred<never>>) => answer.resolve(null as never)],
    ['a failure', (answer: ReturnType<typeof deferred<never>>) => answer.reject(apiError())],
  ] as const) {
    it(`reports nothing if ${title} arrives after it was aborted`, async () => {
      const answer = deferred<never>();
      const run = start(keyed({ task: 'consent' }), { consentAcquired: () => answer.promise });

      run.controller.abort();
      settle(answer);
      await settled();

      expect(run.sent).to.deep.equal([]);
    });
  }
});
