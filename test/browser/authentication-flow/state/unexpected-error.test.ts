import { expect } from '@open-wc/testing';
import type { ApiErrorBody, ExtraFields } from '../../../../src/api/types.js';
import { errorCodeOf, isExpiry, problemOf, toCollectorError } from '../../../../src/authentication-flow/state/problems.js';
import type { PaneState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, expiry, institution } from '../objects.js';
import { placeOf } from '../place.js';
import { accountPicker, consent, institutionPicker, manualEntry, partnerAuth, PROBLEMS, unexpectedError } from './states.js';

const unavailable = { institution_unavailable: true } as const;
const planned = { ...unavailable, expected_to_be_available_at: 1_800_000_000 };
const loading = accountPicker({ accounts: null });
const opening = institutionPicker({ chosen: institution() });

describe('the problem of a failed call', () => {
  const noneEligible = 'no_supported_payment_method_type_accounts_found';
  const table: [title: string, state: PaneState, extra: ExtraFields, problem: object][] = [
    ['is maintenance if the bank is unavailable until a given time', opening, planned, PROBLEMS.maintenance],
    ['is an unavailable bank if there is no time', opening, unavailable, PROBLEMS.unavailable],
    ['is an unavailable bank while accounts load', loading, unavailable, PROBLEMS.unavailable],
    [
      'is a failure if there is only a time',
      opening,
      { expected_to_be_available_at: 1 },
      { kind: 'failure', institution: institution() },
    ],
    ['is a failure before a bank is selected', institutionPicker(), unavailable, { kind: 'failure', institution: null }],
    ['is a failure at consent', consent(), unavailable, { kind: 'failure', institution: null }],
    [
      'has the number of accounts if none is eligible',
      loading,
      { reason: noneEligible, total_accounts_count: 1 },
      { kind: 'no_eligible_accounts', institution: institution(), total: 1, accounts: [] },
    ],
    [
      'is accounts_unavailable if the number is zero',
      loading,
      { reason: noneEligible, total_accounts_count: 0 },
      { kind: 'accounts_unavailable', institution: institution(), authSession: loading.authSession, canRetry: true },
    ],
    [
      'is accounts_unavailable if there is no number',
      accountPicker({ accounts: null, retries: 1 }),
      { reason: noneEligible },
      { kind: 'accounts_unavailable', institution: institution(), authSession: loading.authSession, canRetry: false },
    ],
    [
      'is a failure if the accounts have already loaded',
      accountPicker(),
      { reason: noneEligible, total_accounts_count: 2 },
      { kind: 'failure', institution: institution() },
    ],
    ['is a failure for any other error at the bank', partnerAuth(), {}, { kind: 'failure', institution: institution() }],
  ];
  for (const [title, state, extra, problem] of table) {
    it(title, () => {
      expect(problemOf(state, apiError(extra))).to.deep.equal(problem);
    });
  }

  it('is an expired session before anything else', () => {
    const error = apiError(planned, { code: 'session_expired' });

    expect(problemOf(opening, error)).to.deep.equal({ kind: 'expired' });
  });
});

describe('an expired session', () => {
  const table: [title: string, body: Partial<ApiErrorBody>, isExpired: boolean][] = [
    ['by its error code', { code: 'session_expired' }, true],
    ['by the code of a used session', { code: 'session_already_used' }, true],
    ['by a message about its secret', { param: 'client_secret', message: 'It has Expired.' }, true],
    ['not by the same message about another parameter', { param: 'id', message: 'It has expired.' }, false],
    ['not by another message about its secret', { param: 'client_secret', message: 'No such session.' }, false],
  ];
  for (const [title, body, isExpired] of table) {
    it(`is recognized ${title}`, () => {
      expect(isExpiry(apiError({}, body))).to.equal(isExpired);
    });
  }

  it('is not recognized by an error about its secret without a message', () => {
    const error = Object.assign(apiError(), { body: { type: 'invalid_request_error', param: 'client_secret' } });

    expect(isExpiry(error)).to.be.false;
  });

  it('is reported as expired if only its message says so', () => {
    const error = apiError({}, { type: 'invalid_request_error', param: 'client_secret', message: 'It has expired.' });

    expect(toCollectorError(error)).to.include({ code: 'session_expired', recoverable: false });
  });

  it('is reported as expired if its message says so and its code does not', () => {
    const error = apiError(
      {},
      { type: 'invalid_request_error', param: 'client_secret', message: 'It has expired.', code: 'other' },
    );

    expect(toCollectorError(error)).to.include({ code: 'session_expired', message: '' });
  });

  it('is reported as used if its code says so', () => {
    const error = apiError({}, { type: 'invalid_request_error', code: 'session_already_used' });

    expect(toCollectorError(error)).to.have.property('code', 'session_already_used');
  });
});

describe("the API's message about a failure", () => {
  const table: [title: string, body: Partial<ApiErrorBody>, message: string][] = [
    ['is left out if the API itself failed', { type: 'api_error', message: 'lock_timeout on shard 7' }, ''],
    ['is left out if the session has expired', { code: 'session_expired', message: 'Session fcsess_1 expired.' }, ''],
    ['is left out if it tells developers what to do', { type: 'invalid_request_error', message: 'Use the test key.' }, ''],
  ];
  for (const [title, body, message] of table) {
    it(title, () => {
      expect(toCollectorError(apiError({}, body))).to.have.property('message', message);
    });
  }
});

describe("the code of the flow's error event", () => {
  const errorNaming = (text: string) => apiError({ events_to_emit: text });
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

  it('is session_expired for an expired session without a problem', () => {
    expect(errorCodeOf(expiry(), null)).to.equal('session_expired');
  });

  it('is the code that the API names, before anything else', () => {
    const error = errorNaming('[{"type":"other"},{"type":"error","error":{"error_code":"account_numbers_unavailable"}}]');

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
    it(`is that of the problem if the API names none: ${text || 'an empty string'}`, () => {
      expect(errorCodeOf(errorNaming(text), PROBLEMS.unavailable)).to.equal('institution_unavailable_unplanned');
    });
  }

  it('is institution_timeout if the bank never answered', () => {
    const error = apiError({}, { code: 'institution_timeout' }, 0);

    const state = transition(partnerAuth({ step: 'waiting' }), { type: 'taskFailed', task: 'authorize', error });

    expect(state).to.have.property('errorCode', 'institution_timeout');
  });
});

describe('the error pane', () => {
  it('resets the session for another bank, and goes to the pane that the server names', () => {
    const manifest = agreedManifest({ next_pane: 'consent' });
    const resetting = transition(unexpectedError('unavailable'), INPUTS.anotherBankRequested);

    const state = transition(resetting, { type: 'reset', manifest });

    expect(resetting).to.have.property('resetting', true);
    expect(state).to.deep.include({ pane: 'consent', manifest });
  });

  it('closes if the session allows no other bank', () => {
    const before = unexpectedError('unavailable', { manifest: agreedManifest({ disable_link_more_accounts: true }) });

    const state = transition(before, INPUTS.anotherBankRequested);

    expect(placeOf(state)).to.equal('closing:person_left');
  });

  it('becomes a failure with the newer error if the session cannot be reset', () => {
    const before = unexpectedError('unavailable', { resetting: true, reduceManualEntry: true });
    const error = apiError({}, { code: 'lock_timeout' });

    const state = transition(before, { type: 'taskFailed', task: 'reset', error });

    expect(state).to.deep.equal({
      ...before,
      problem: { kind: 'failure', institution: null },
      error: toCollectorError(error),
      resetting: false,
    });
  });

  it('ignores requests while the session is being reset', () => {
    const before = unexpectedError('accounts_unavailable', { resetting: true });

    const moved = (['anotherBankRequested', 'manualEntryRequested', 'retryRequested'] as const).filter(
      (input) => transition(before, INPUTS[input]) !== before,
    );

    expect(moved).to.deep.equal([]);
  });

  it('keeps the prominence of manual entry', () => {
    const state = transition(
      { ...manualEntry(), reduceManualEntry: true },
      { type: 'taskFailed', task: 'attach', error: expiry() },
    );

    expect(state).to.have.property('reduceManualEntry', true);
  });
});
