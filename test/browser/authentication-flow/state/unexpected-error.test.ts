import { expect } from '@open-wc/testing';
import type { ApiErrorBody, ExtraFields } from '../../../../src/api/types.js';
import { errorCodeOf, isExpiry, problemOf, toCollectorError } from '../../../../src/authentication-flow/state/problems.js';
import type { PaneState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, expiry, institution } from '../objects.js';
import { placeOf } from '../place.js';
import { accountPicker, consent, institutionPicker, manualEntry, partnerAuth, PROBLEMS, unexpectedError } from './states.js';

const down = { institution_unavailable: true } as const;
const planned = { ...down, expected_to_be_available_at: 1_800_000_000 };
const loading = accountPicker({ accounts: null });
const opening = institutionPicker({ chosen: institution() });

describe('what a failed call means', () => {
  const none = 'no_supported_payment_method_type_accounts_found';
  const table: [title: string, state: PaneState, extra: ExtraFields, problem: object][] = [
    ['a time makes it maintenance', opening, planned, PROBLEMS.maintenance],
    ['without a time a bank is just down', opening, down, PROBLEMS.unavailable],
    ['a bank goes down while accounts load', loading, down, PROBLEMS.unavailable],
    ['a time alone says nothing', opening, { expected_to_be_available_at: 1 }, { kind: 'failure', institution: institution() }],
    ['no bank is down before one is chosen', institutionPicker(), down, { kind: 'failure', institution: null }],
    ['no bank is down at consent', consent(), down, { kind: 'failure', institution: null }],
    [
      'accounts that cannot be linked are counted',
      loading,
      { reason: none, total_accounts_count: 1 },
      { kind: 'no_eligible_accounts', institution: institution(), total: 1, accounts: [] },
    ],
    [
      'none that are counted are just unavailable',
      loading,
      { reason: none, total_accounts_count: 0 },
      { kind: 'accounts_unavailable', institution: institution(), authSession: loading.authSession, canRetry: true },
    ],
    [
      'none without a count are just unavailable',
      accountPicker({ accounts: null, retries: 1 }),
      { reason: none },
      { kind: 'accounts_unavailable', institution: institution(), authSession: loading.authSession, canRetry: false },
    ],
    [
      'accounts without payments matter only while they load',
      accountPicker(),
      { reason: none, total_accounts_count: 2 },
      { kind: 'failure', institution: institution() },
    ],
    ['all else at the bank is a failure', partnerAuth(), {}, { kind: 'failure', institution: institution() }],
  ];
  for (const [title, state, extra, problem] of table) {
    it(title, () => {
      expect(problemOf(state, apiError(extra))).to.deep.equal(problem);
    });
  }

  it('is a session that is gone before all else', () => {
    const error = apiError(planned, { code: 'session_expired' });

    expect(problemOf(opening, error)).to.deep.equal({ kind: 'expired' });
  });
});

describe('a session that is gone', () => {
  const table: [title: string, body: Partial<ApiErrorBody>, isGone: boolean][] = [
    ['by its code', { code: 'session_expired' }, true],
    ['by having been used', { code: 'session_already_used' }, true],
    ['by the words about its secret', { param: 'client_secret', message: 'It has Expired.' }, true],
    ['not by the same words about something else', { param: 'id', message: 'It has expired.' }, false],
    ['not by other words about its secret', { param: 'client_secret', message: 'No such session.' }, false],
  ];
  for (const [title, body, isGone] of table) {
    it(`is known ${title}`, () => {
      expect(isExpiry(apiError({}, body))).to.equal(isGone);
    });
  }

  it('is not known by a secret without a word', () => {
    const error = Object.assign(apiError(), { body: { type: 'invalid_request_error', param: 'client_secret' } });

    expect(isExpiry(error)).to.be.false;
  });

  it('is told to the page as expired when only its words say so', () => {
    const error = apiError({}, { type: 'invalid_request_error', param: 'client_secret', message: 'It has expired.' });

    expect(toCollectorError(error)).to.include({ code: 'session_expired', recoverable: false });
  });

  it('is told to the page as expired, whatever other code stands beside its words', () => {
    const error = apiError(
      {},
      { type: 'invalid_request_error', param: 'client_secret', message: 'It has expired.', code: 'other' },
    );

    expect(toCollectorError(error)).to.include({ code: 'session_expired', message: '' });
  });

  it('is told to the page as used when its code says so', () => {
    const error = apiError({}, { type: 'invalid_request_error', code: 'session_already_used' });

    expect(toCollectorError(error)).to.have.property('code', 'session_already_used');
  });
});

describe('what the API says of a failure', () => {
  const table: [title: string, body: Partial<ApiErrorBody>, message: string][] = [
    ['is for developers where the API itself failed', { type: 'api_error', message: 'lock_timeout on shard 7' }, ''],
    ['is left out where the session is gone', { code: 'session_expired', message: 'Session fcsess_1 expired.' }, ''],
    ['is for developers where it names what to do', { type: 'invalid_request_error', message: 'Use the test key.' }, ''],
  ];
  for (const [title, body, message] of table) {
    it(title, () => {
      expect(toCollectorError(apiError({}, body))).to.have.property('message', message);
    });
  }
});

describe("the code of the flow's error event", () => {
  const named = (text: string) => apiError({ events_to_emit: text });
  const kinds = [
    ['maintenance', 'institution_unavailable_planned'],
    ['unavailable', 'institution_unavailable_unplanned'],
    ['sign_in_failed', 'authorization_failed'],
    ['accounts_unavailable', 'accounts_unavailable'],
    ['no_eligible_accounts', 'no_debitable_account'],
    ['expired', 'session_expired'],
    ['failure', 'unexpected_error'],
  ] as const;
  for (const [kind, code] of kinds) {
    it(`is ${code} for ${kind}`, () => {
      expect(errorCodeOf(apiError(), PROBLEMS[kind])).to.equal(code);
    });
  }

  it('is session_expired for an expiry that has no pane', () => {
    expect(errorCodeOf(expiry(), null)).to.equal('session_expired');
  });

  it('is the one that the API names before all else', () => {
    const error = named('[{"type":"other"},{"type":"error","error":{"error_code":"account_numbers_unavailable"}}]');

    expect(errorCodeOf(error, PROBLEMS.maintenance)).to.equal('account_numbers_unavailable');
  });

  for (const text of [
    '',
    'nonsense',
    'null',
    '{}',
    '[]',
    '[null]',
    '[{"type":"error"}]',
    '[{"type":"error","error":{"error_code":"no_such_code"}}]',
  ]) {
    it(`is that of the problem when the API names none: ${text || 'an empty text'}`, () => {
      expect(errorCodeOf(named(text), PROBLEMS.unavailable)).to.equal('institution_unavailable_unplanned');
    });
  }

  it('is institution_timeout when the bank never answered', () => {
    const error = apiError({}, { code: 'institution_timeout' }, 0);

    const state = transition(partnerAuth({ step: 'waiting' }), { type: 'taskFailed', task: 'authorize', error });

    expect(state).to.have.property('errorCode', 'institution_timeout');
  });
});

describe('the error pane', () => {
  it('sets the session back for another bank, and goes where the server says', () => {
    const manifest = agreedManifest({ next_pane: 'consent' });
    const resetting = transition(unexpectedError('unavailable'), INPUTS.anotherBankRequested);

    const state = transition(resetting, { type: 'reset', manifest });

    expect(resetting).to.have.property('resetting', true);
    expect(state).to.deep.include({ pane: 'consent', manifest });
  });

  it('leaves when the session allows no other bank', () => {
    const before = unexpectedError('unavailable', { manifest: agreedManifest({ disable_link_more_accounts: true }) });

    const state = transition(before, INPUTS.anotherBankRequested);

    expect(placeOf(state)).to.equal('closing:person_left');
  });

  it('becomes a failure with the newer error when the session cannot be set back', () => {
    const before = unexpectedError('unavailable', { resetting: true, reduceManualEntry: true });
    const error = apiError({}, { code: 'lock_timeout' });

    const state = transition(before, { type: 'taskFailed', task: 'reset', error });

    expect(state).to.deep.equal({
      ...before,
      problem: { kind: 'failure', institution: null },
      error: toCollectorError(error),
      referrer: 'unexpected_error',
      resetting: false,
    });
  });

  it('goes nowhere while the session is set back', () => {
    const before = unexpectedError('accounts_unavailable', { resetting: true });

    const moved = (['anotherBankRequested', 'manualEntryRequested', 'retryRequested'] as const).filter(
      (input) => transition(before, INPUTS[input]) !== before,
    );

    expect(moved).to.deep.equal([]);
  });

  it('offers typed numbers no less after an error than the session says', () => {
    const state = transition(
      { ...manualEntry(), reduceManualEntry: true },
      { type: 'taskFailed', task: 'attach', error: expiry() },
    );

    expect(state).to.have.property('reduceManualEntry', true);
  });
});
