import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Stripe } from 'stripe';
import type { FailureAnswer } from '../wire.js';

/** A request that this server refuses by itself. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Answers with what went wrong: Stripe's own status, code and message, or ours. Anything else is told to nobody but the log. */
export function answerFailure(error: unknown, c: Context): Response {
  const { status, code, message } = readFailure(error);
  console.error(`${c.req.method} ${c.req.path} → ${status} ${code}`);
  if (code === 'unexpected_error') console.error(error instanceof Error ? error.stack : 'Not an Error was thrown.');
  return c.json({ error: { message, code } } satisfies FailureAnswer, status);
}

function readFailure(error: unknown): { status: ContentfulStatusCode; code: string; message: string } {
  if (error instanceof Refusal) return { status: error.status, code: error.code, message: error.message };
  if (error instanceof Stripe.errors.StripeError) {
    // Without a status there was no answer at all.
    const status = (error.statusCode ?? 502) as ContentfulStatusCode;
    return { status, code: error.code ?? error.type, message: error.message };
  }
  return { status: 500, code: 'unexpected_error', message: 'Something went wrong on our side.' };
}
