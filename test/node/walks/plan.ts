/** The arbitraries from which fast-check generates a random walk. */
import fc from 'fast-check';
import { PANES } from '../../../src/api/types.js';
import { type Fault, type SandboxSessionParams, SCENARIO_SECRETS } from '../../../src/sandbox/index.js';

const PATHS = [
  '*',
  '/v1/*',
  '/v1/financial_connections/sessions/synchronize',
  '/v1/link_account_sessions/*',
  '/v1/link_account_sessions/consent_acquired',
  '/v1/link_account_sessions/attach_payment_account',
  '/v1/link_account_sessions/link_more_accounts',
  '/v1/link_account_sessions/complete',
  '/v1/connections/featured_institutions',
  '/v1/connections/institutions',
  '/v1/connections/auth_sessions',
  '/v1/connections/auth_sessions/*',
  '/v1/connections/auth_sessions/retrieve',
  '/v1/connections/auth_sessions/accounts',
  '/v1/connections/auth_sessions/selected_accounts',
  '/bank/*',
  '/connections-auth/*',
];

const EXPIRED = {
  error: { type: 'invalid_request_error', code: 'session_expired', param: 'client_secret', message: 'Expired.' },
};

/** What goes wrong with a request. None of these responses can be mistaken for one of the sandbox. `tampering` covers those. */
const effect = fc.oneof(
  fc.record({ status: fc.constantFrom(202, 400, 401, 404, 429, 500, 503) }),
  fc.record({ status: fc.constant(400), body: fc.constant(EXPIRED) }),
  fc.record({ status: fc.constantFrom(200, 400, 500), body: fc.jsonValue({ maxDepth: 1 }) }),
  fc.record({ drop: fc.constantFrom('request' as const, 'answer' as const) }),
  fc.record({ delay: fc.constantFrom(100, 2_000, 29_999, 40_000, 1e9) }),
);
const scope = fc.record({
  path: fc.constantFrom(...PATHS),
  after: fc.constantFrom(0, 0, 1, 3),
  times: fc.constantFrom(1, 1, 2, 1000),
});
const fault: fc.Arbitrary<Fault> = fc.tuple(scope, effect).map(([where, what]) => ({ ...where, ...what }));

/** A field with a wrong value in the next successful responses. */
const tampering = fc.oneof(
  fc.record({ field: fc.constant('next_pane'), value: fc.constantFrom<unknown>(...PANES, 'link_login', null) }),
  fc.record({ field: fc.constant('data'), value: fc.constantFrom<unknown>([], null, [{}], 'x') }),
  fc.record({ field: fc.constant('url'), value: fc.constantFrom<unknown>(null, '', 'javascript:0', 'about:blank') }),
  fc.record({ field: fc.constant('skip_account_selection'), value: fc.constantFrom<unknown>(true, false) }),
  fc.record({ field: fc.constant('institution'), value: fc.constantFrom<unknown>(null, {}) }),
);

const ANY_INPUT = [
  'agreed',
  'sheetDismissed',
  'windowRequested',
  'signInCancelled',
  'anotherBankRequested',
  'accountsConfirmed',
  'retryRequested',
  'manualEntryRequested',
  'testAccountRequested',
  'manualEntrySubmitted',
  'backRequested',
  'doneRequested',
  'closeRequested',
  'closeConfirmed',
] as const;

const pick = fc.nat({ max: 1000 });
const answer = fc.constantFrom('', '', '', '', '', '', 'error', 'mfa', 'incorrect');

const step = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('act' as const), pick }) },
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('bank' as const), pick, answer }) },
  {
    weight: 14,
    arbitrary: fc.record({ kind: fc.constant('time' as const), milliseconds: fc.constantFrom(250, 1_500, 1_500, 1_500, 31_000) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('out of place' as const), type: fc.constantFrom(...ANY_INPUT) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fault' as const), faults: fc.array(fault, { maxLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tamper' as const), how: fc.option(tampering) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('blocking' as const), blocks: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('window' as const),
      pick,
      what: fc.constantFrom(
        'close' as const,
        'sever opener' as const,
        'reload' as const,
        'success' as const,
        'failure' as const,
        'cancel' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hours' as const), hours: fc.constantFrom(0.5, 2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      reason: fc.constantFrom('closed_by_page' as const, 'element_removed' as const),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const manifest = fc.record(
  {
    consent_required: fc.boolean(),
    manual_entry_mode: fc.constantFrom('automatic' as const, 'automatic' as const, 'custom' as const),
    disable_link_more_accounts: fc.boolean(),
    skip_success_pane: fc.boolean(),
    manual_entry_uses_microdeposits: fc.boolean(),
  },
  { requiredKeys: [] },
);
const params: fc.Arbitrary<SandboxSessionParams> = fc.record(
  {
    accountLimit: fc.constantFrom(1, 1, 2, null),
    manualEntry: fc.constantFrom('automatic' as const, 'automatic' as const, 'disabled' as const),
    manifest,
  },
  { requiredKeys: [] },
);
const secret = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(SCENARIO_SECRETS)) },
);

export const plan = fc.record({
  params,
  secret,
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
  /** `true` if the user leaves at the same moment as the page ends the flow. */
  userLeavesAtEnd: fc.boolean(),
});
export type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;
