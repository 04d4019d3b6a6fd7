import type { ApiErrorBody, ExtraFields } from '../api/types.js';

/** An error answer of the API: an HTTP status and Stripe's error object. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly body: ApiErrorBody;

  constructor(status: number, body: ApiErrorBody) {
    super(body.message ?? body.code ?? body.type);
    this.status = status;
    this.body = body;
  }

  /** @see https://docs.stripe.com/api/errors */
  toResponse(): Response {
    return Response.json({ error: this.body }, { status: this.status });
  }
}

/** @param code one of Stripe's error codes, or `null` where Stripe sends none, such as for a value outside of a list */
export function invalidRequest(status: number, code: string | null, message: string, param?: string): ApiProblem {
  return new ApiProblem(status, {
    type: 'invalid_request_error',
    ...(code !== null && { code }),
    message,
    ...(param !== undefined && { param }),
  });
}

export function unknownParameter(param: string): ApiProblem {
  return invalidRequest(400, 'parameter_unknown', `Received unknown parameter: ${param}`, param);
}

export function missingParameter(param: string): ApiProblem {
  return invalidRequest(400, 'parameter_missing', `Missing required param: ${param}.`, param);
}

/** The error for an unknown id in the path. Stripe answers 404 and calls the parameter `id`. */
export function notFound(kind: string): ApiProblem {
  return invalidRequest(404, 'resource_missing', `No such ${kind}. Check the id, and that this sandbox made it.`, 'id');
}

/** The error for an unknown id in the body. The message leaves the id out, because it may be a secret or a token. */
export function namesNothing(kind: string, param: string): ApiProblem {
  return invalidRequest(400, 'resource_missing', `No such ${kind}. Check the id, and that this sandbox made it.`, param);
}

/** An error that the Authentication Flow understands by its `extra_fields`. */
export function flowProblem(status: number, body: ApiErrorBody, event: string, extraFields: ExtraFields = {}): ApiProblem {
  const events_to_emit = JSON.stringify([{ type: 'error', error: { error_code: event } }]);
  return new ApiProblem(status, { ...body, extra_fields: { ...extraFields, events_to_emit } });
}

/** Not a failure: asks the caller to retry in a moment. HTTP 202 with a body in the shape of an error. */
export function stillPending(message: string): ApiProblem {
  return new ApiProblem(202, { type: 'invalid_request_error', code: 'pending', message });
}

export function unexpected(): ApiProblem {
  return new ApiProblem(500, {
    type: 'api_error',
    message: 'The sandbox failed. This is a fault of the sandbox, not of the request.',
  });
}
