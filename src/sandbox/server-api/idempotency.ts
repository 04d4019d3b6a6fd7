import type { FormValue } from '../form-data.js';
import { ApiProblem } from '../api-problem.js';
import { Remembered } from '../remembered.js';
import type { World } from '../world.js';

interface Kept {
  readonly request: string;
  readonly requestId: string;
  readonly at: number;
  /** `null` while the first request is still being answered. */
  answer: string | null;
}

interface Call {
  readonly request: Request;
  readonly account: string | null;
  readonly form: FormValue;
  /** Headers of the answer, `request-id` among them. */
  readonly headers: Headers;
}

/** Stripe forgets a key after a day. */
const LIFETIME = 86_400;

function misused(message: string): ApiProblem {
  return new ApiProblem(400, { type: 'idempotency_error', message });
}

/** Returns the same text for the same parameters, in whatever order they came. */
function canonical(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}

function json(body: string, headers: Headers): Response {
  headers.set('content-type', 'application/json');
  return new Response(body, { headers });
}

/**
 * Gives the same answer to the same key and parameters, so that a POST can be repeated when its answer was lost. As at Stripe,
 * only answers of calls that were carried out are kept: a refused call may be corrected and sent again under its key. Each connected
 * account has keys of its own.
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export function createIdempotency(world: World) {
  const keptByKey = new Remembered<Kept>();

  function forgetOld(): void {
    for (const [key, { at }] of keptByKey) {
      if (at > world.seconds() - LIFETIME) return;
      keptByKey.delete(key);
    }
  }

  function replayed(kept: Kept, request: string, headers: Headers): Response {
    if (kept.request !== request) {
      throw misused('This idempotency key was used before, for another call or with other parameters. Use a new key.');
    }
    if (kept.answer === null) {
      const message = 'A request with this idempotency key is still being answered.';
      throw new ApiProblem(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
    }
    headers.set('original-request', kept.requestId);
    headers.set('idempotent-replayed', 'true');
    return json(kept.answer, headers);
  }

  return async function answer({ request, account, form, headers }: Call, carryOut: () => object): Promise<Response> {
    const key = request.headers.get('idempotency-key');
    if (key === null || request.method !== 'POST') return json(JSON.stringify(carryOut()), headers);
    if (key === '' || key.length > 255) throw misused('An idempotency key has 1 to 255 characters.');
    headers.set('idempotency-key', key);
    forgetOld();
    const place = JSON.stringify([account, key]);
    const said = `${new URL(request.url).pathname}\n${canonical(form)}`;
    const earlier = keptByKey.get(place);
    if (earlier) return replayed(earlier, said, headers);
    const kept: Kept = { request: said, requestId: headers.get('request-id') ?? '', at: world.seconds(), answer: null };
    keptByKey.set(place, kept);
    // Two calls with one key can overlap. As at Stripe, the second gets an error while the first is running.
    await Promise.resolve();
    try {
      kept.answer = JSON.stringify(carryOut());
    } catch (error) {
      keptByKey.delete(place);
      throw error;
    }
    headers.set('original-request', kept.requestId);
    return json(kept.answer, headers);
  };
}
