import type { StripeError } from '@stripe/stripe-js';
import { clean } from './display-text.js';
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

const TEXTS = ['message', 'code', 'param', 'doc_url'] as const;

const EXTRA_TYPES: Record<keyof ExtraFields, 'string' | 'number' | 'boolean'> = {
  institution_unavailable: 'boolean',
  expected_to_be_available_at: 'number',
  total_accounts_count: 'number',
  events_to_emit: 'string',
  reason: 'string',
};

/** A failed call, with Stripe's error object in `body`. `status` is 0 if there was no answer. */
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

/** Returns the error for a call without an answer: the network is down, the API is unreachable, or the call timed out. */
export function connectionError(): ApiError {
  return new ApiError(0, { type: 'api_connection_error', code: 'api_connection_error' });
}

/** Unknown cause. */
export const UNEXPECTED: ApiErrorBody = { type: 'api_error', code: 'unexpected_error' };

const fieldsOf = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;

/** Reads the body of a failed call. A body that is not a Stripe error object becomes a plain `api_error`. */
export function readApiError(status: number, body: unknown): ApiError {
  const given = fieldsOf(fieldsOf(body)['error']);
  const type = TYPES.find((known) => known === given['type']);
  if (type === undefined) return new ApiError(status, UNEXPECTED);
  const texts = TEXTS.filter((key) => typeof given[key] === 'string').map((key) => [key, clean(given[key] as string)]);
  const named = Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>;
  return new ApiError(status, { type, ...named, extra_fields: extraFields(given['extra_fields']) });
}

function extraFields(value: unknown): ExtraFields {
  const given = fieldsOf(value);
  const known = Object.entries(EXTRA_TYPES).filter(([key, type]) => typeof given[key] === type);
  return Object.fromEntries(known.map(([key]) => [key, given[key]]));
}
