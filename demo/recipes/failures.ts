import { Stripe } from 'stripe';

/** What a failed request is answered with. `message` is for the person. */
export interface Failure {
  /** Of HTTP. */
  status: number;
  code: string;
  message: string;
}

/** A request that your server refuses by itself. */
export class Refusal extends Error implements Failure {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const USED = 'This account was already handed over. Link it again.';
const UNUSABLE = 'This account can’t take payouts. Link another one.';
const REFUSED = 'Stripe can’t use this account. Link it again.';

/** Stripe's codes that the person can do something about. Stripe's own messages are for developers, and may quote the token. */
const SENTENCES: Record<string, string> = {
  token_already_used: USED,
  token_in_use: USED,
  bank_account_exists: 'This account is already there. Link another one.',
  bank_account_declined: UNUSABLE,
  bank_account_restricted: UNUSABLE,
  bank_account_unusable: UNUSABLE,
};

/** Writes one line to the log, without anything secret, and says what to answer. */
export function reportFailure(error: unknown, request: string): Failure {
  const { status, code, message } = readFailure(error);
  const isStripes = error instanceof Stripe.errors.StripeError;
  const cause = isStripes ? [error.type, error.code, error.requestId].filter(Boolean).join(' ') : '';
  console.error(`${request}: ${status} ${code}${cause && ` (${cause})`}`);
  if (!isStripes && !(error instanceof Refusal)) console.error(error instanceof Error ? error.stack : 'Not an Error was thrown.');
  return { status, code, message };
}

function readFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error;
  if (error instanceof Stripe.errors.StripeConnectionError) {
    return { status: 503, code: 'api_connection_error', message: 'Stripe can’t be reached right now. Try again in a moment.' };
  }
  if (error instanceof Stripe.errors.StripeError) return readStripeError(error);
  return { status: 500, code: 'unexpected_error', message: 'Something went wrong on our side. Try again in a moment.' };
}

function readStripeError({ statusCode = 500, rawType = 'api_error', code = rawType, param }: Stripe.errors.StripeError): Failure {
  const sentence = SENTENCES[code] ?? (param === 'external_account' ? REFUSED : undefined);
  if (sentence) return { status: statusCode, code, message: sentence };
  if (statusCode === 409 || statusCode === 429) {
    return { status: statusCode, code, message: 'Stripe is still busy with this. Try again in a moment.' };
  }
  if (statusCode >= 500) {
    // Stripe keeps even this answer under its key, for a day: only a new token is a new attempt.
    const message = 'Stripe had a problem. Try again in a moment; if it stays, link the account again.';
    return { status: 502, code: 'api_error', message };
  }
  // A wrong key or parameter: nothing that the person could mend.
  return { status: 500, code: 'stripe_refused', message: 'Payouts aren’t set up right on our side. Please tell us.' };
}
