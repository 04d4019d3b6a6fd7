import type { ApiError } from '../../api/api-error.js';
import type { Institution } from '../../api/types.js';
import { readError, type CollectorError } from '../../contract/collector-error.js';
import { carry } from './pane-states.js';
import type { ErrorState, PaneState, Problem } from './state.js';
import { FLOW_ERROR_CODES, type FlowErrorCode } from '../../contract/flow-events.js';

/** The session is gone: expired, or completed elsewhere. */
export function isExpiry(error: ApiError): boolean {
  const { code, param, message } = error.body;
  return (
    code === 'session_expired' || code === 'session_already_used' || (param === 'client_secret' && /expired/i.test(message ?? ''))
  );
}

/**
 * The API's error, as a page gets it. What the API says of a session that is gone, or of its own failures, is for developers: there
 * our own words, in the person's language, take the place of its message.
 */
export function toCollectorError(error: ApiError): CollectorError {
  const { body } = error;
  // It may be known by its words alone, under another code.
  const code = body.code === 'session_already_used' ? body.code : 'session_expired';
  if (isExpiry(error)) return { ...readError({ ...body, code }), message: '' };
  const told = readError(body.param === 'client_secret' ? { ...body, code: 'invalid_client_secret' } : body);
  return body.type === 'api_error' ? { ...told, message: '' } : told;
}

/** Stripe's error code for a page: the one that the API names, else the one that the problem speaks for. */
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

/** What a failed call means to the person, from where it happened. */
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

/** The bank that a pane is about. */
function institutionOf(state: PaneState): Institution | null {
  if (state.pane === 'institution_picker') return state.chosen;
  return 'authSession' in state ? state.authSession.institution : null;
}

/** The error pane takes the place of the pane that failed. */
export function failed(state: PaneState, error: ApiError, problem = problemOf(state, error)): ErrorState {
  return {
    ...carry(state),
    pane: 'unexpected_error',
    problem,
    error: toCollectorError(error),
    errorCode: errorCodeOf(error, problem),
    referrer: state.pane,
    resetting: false,
  };
}
