import type { StripeError } from '@stripe/stripe-js';
import { clean } from './decode.js';
import type { ApiErrorBody, ExtraFields } from './types.js';

type ErrorType = StripeError['type'];

const TYPES: readonly ErrorType[] = [
  'api_connection_error',
  'api_error',
  'authentication_error',
  'card_error',
  'idempotency_error',
  'invalid_request_error',
  'rate_limit_error',
  'validation_error',
];

/** A call that failed: `status` is 0 when no answer came at all. Carries Stripe's error object. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: ApiErrorBody;

  constructor(status: number, body: ApiErrorBody) {
    super(body.message ?? body.type);
    this.status = status;
    this.body = body;
  }
}

/** No answer came: the network is down, the API is not there, or it took too long. */
export function connectionError(): ApiError {
  return new ApiError(0, {
    type: 'api_connection_error',
    code: 'api_connection_error',
    message: 'The connection was lost. Check it and try again.',
  });
}

const fieldsOf = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;

/** Reads the body of a failed call; a body that is none of Stripe's becomes a plain `api_error`. */
export function readApiError(status: number, body: unknown): ApiError {
  const given = fieldsOf(fieldsOf(body)['error']);
  const text = (key: string): string | undefined => (typeof given[key] === 'string' ? clean(given[key]) : undefined);
  const type = TYPES.find((known) => known === given['type']);
  if (type === undefined) return new ApiError(status, { type: 'api_error', code: 'unexpected_error' });
  const [message, code, param, docUrl] = [text('message'), text('code'), text('param'), text('doc_url')];
  return new ApiError(status, {
    type,
    ...(message !== undefined && { message }),
    ...(code !== undefined && { code }),
    ...(param !== undefined && { param }),
    ...(docUrl !== undefined && { doc_url: docUrl }),
    extra_fields: extraFields(given['extra_fields']),
  });
}

function extraFields(value: unknown): ExtraFields {
  const { reason, institution_unavailable, expected_to_be_available_at, total_accounts_count, events_to_emit } = fieldsOf(value);
  return {
    ...(institution_unavailable === true && { institution_unavailable }),
    ...(typeof expected_to_be_available_at === 'number' && { expected_to_be_available_at }),
    ...(typeof total_accounts_count === 'number' && { total_accounts_count }),
    ...(typeof events_to_emit === 'string' && { events_to_emit }),
    ...((reason === 'no_supported_payment_method_type_accounts_found' || reason === 'account_number_retrieval_failed') && {
      reason,
    }),
  };
}
