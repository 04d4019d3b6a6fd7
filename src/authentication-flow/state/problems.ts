import type { ApiError } from '../../api/api-error.js';
import type { Institution } from '../../api/types.js';
import { readError, type CollectorError } from '../../contract/collector-error.js';
import { sharedState } from './pane-states.js';
import type { ErrorState, PaneState, Problem } from './state.js';
import { FLOW_ERROR_CODES, type FlowErrorCode } from '../../contract/flow-events.js';

/** Returns whether the session has expired or was completed elsewhere. */
export function isExpiry(error: ApiError): boolean {
  const { code, param, message } = error.body;
  return (
    code === 'session_expired' || code === 'session_already_used' || (param === 'client_secret' && /expired/i.test(message ?? ''))
  );
}

/**
 * Returns the API's error as the page gets it. The API's messages about expired sessions and its own failures are for developers, so
 * the element's message in the user's language replaces them.
 */
export function toCollectorError(error: ApiError): CollectorError {
  const { body } = error;
  // An expiry may have another code, and only a message that says so.
  const code = body.code === 'session_already_used' ? body.code : 'session_expired';
  if (isExpiry(error)) return { ...readError({ ...body, code }), message: '' };
  const read = readError(body.param === 'client_secret' ? { ...body, code: 'invalid_client_secret' } : body);
  return body.type === 'api_error' ? { ...read, message: '' } : read;
}

/** Returns the error code of the flow event: the API's, or the one that belongs to the problem. */
export function errorCodeOf(error: ApiError, problem: Problem | null): FlowErrorCode {
  const named = namedCode(error.body.extra_fields?.events_to_emit);
  if (named) return named;
  switch (problem?.kind) {
    case 'maintenance':
      return 'institution_unavailable_planned';
    case 'unavailable':
      return 'institution_unavailable_unplanned';
    case 'sign_in_failed':
      return 'authorization_failed';
    case 'accounts_unavailable':
      return 'accounts_unavailable';
    case 'no_eligible_accounts':
      return 'no_debitable_account';
    case 'expired':
      return 'session_expired';
    default:
      return isExpiry(error)
        ? 'session_expired'
        : (FLOW_ERROR_CODES.find((code) => code === error.body.code) ?? 'unexpected_error');
  }
}

interface EmittedEvent {
  type?: unknown;
  error?: { error_code?: unknown };
}

function namedCode(eventsToEmit: string | undefined): FlowErrorCode | undefined {
  if (eventsToEmit === undefined) return undefined;
  try {
    const events: unknown = JSON.parse(eventsToEmit);
    const list: unknown[] = Array.isArray(events) ? events : [];
    const first = list.map((event) => Object(event) as EmittedEvent).find(({ type }) => type === 'error');
    return FLOW_ERROR_CODES.find((code) => code === first?.error?.error_code);
  } catch {
    return undefined;
  }
}

/** Returns the problem that a failed call means for the user, depending on the pane. */
export function problemOf(state: PaneState, error: ApiError): Problem {
  if (isExpiry(error)) return { kind: 'expired' };
  const extra = error.body.extra_fields ?? {};
  const institution = institutionOf(state);
  const failure: Problem = { kind: 'failure', institution };
  if (!institution) return failure;
  if (extra.institution_unavailable) {
    return extra.expected_to_be_available_at === undefined
      ? { kind: 'unavailable', institution }
      : { kind: 'maintenance', institution, until: extra.expected_to_be_available_at };
  }
  if (state.pane === 'account_picker' && state.accounts === null) {
    const total = extra.total_accounts_count ?? 0;
    return extra.reason === 'no_supported_payment_method_type_accounts_found' && total > 0
      ? { kind: 'no_eligible_accounts', institution, total, accounts: [] }
      : { kind: 'accounts_unavailable', institution, authSession: state.authSession, canRetry: state.retries === 0 };
  }
  return failure;
}

/** Returns the bank of a pane. */
function institutionOf(state: PaneState): Institution | null {
  if (state.pane === 'institution_picker') return state.chosen;
  return 'authSession' in state ? state.authSession.institution : null;
}

/** Returns the error pane that replaces the pane that failed. */
export function errorPane(state: PaneState, error: ApiError, problem = problemOf(state, error)): ErrorState {
  return {
    ...sharedState(state),
    pane: 'unexpected_error',
    problem,
    error: toCollectorError(error),
    errorCode: errorCodeOf(error, problem),
    resetting: false,
  };
}
