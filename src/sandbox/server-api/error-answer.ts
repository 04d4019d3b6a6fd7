import type { ApiProblem } from '../api-problem.js';
import type { World } from '../world.js';

/** Returns the page on which Stripe explains an error code. @see https://docs.stripe.com/error-codes */
const documentation = (code: string): string => `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;

/** Answers with Stripe's error object, complete with the links that help to find the fault. */
export function errorAnswer(world: World, { status, body }: ApiProblem, headers: Headers): Response {
  const log = world.settings.overview ? { request_log_url: `${world.origin}/sandbox` } : {};
  const doc = body.code === undefined ? {} : { doc_url: documentation(body.code) };
  return Response.json({ error: { ...body, ...doc, ...log } }, { status, headers });
}
