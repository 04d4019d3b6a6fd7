import { Refusal } from './failures.js';

/** The refusals of a body that can't be parsed, by status. */
export const BODY_REFUSALS = {
  400: new Refusal(400, 'invalid_json', 'The body is not JSON.'),
  413: new Refusal(413, 'too_large', 'The body is too large.'),
  415: new Refusal(415, 'json_only', 'Send JSON, with Content-Type: application/json.'),
};

/** The maximum size of a body in bytes. A token has about 30 characters. */
export const MAX_BODY = 4096;

const THIS_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Refuses requests from other sites, which would otherwise be sent with the seller's cookies. Browsers send an `Origin` with every POST,
 * and a page can't change it. Without `appOrigin`, only pages on this machine are accepted.
 */
export function checkOrigin(method: string, origin: string | null | undefined, appOrigin: string | undefined): void {
  if (!origin && method === 'GET') return;
  if (origin && (appOrigin ? origin === appOrigin : THIS_MACHINE.test(origin))) return;
  throw new Refusal(403, 'foreign_origin', 'Only our own page may send this request.', { hint: originHint(origin, appOrigin) });
}

function originHint(
  origin: string | null | undefined,
  appOrigin = 'not set, so only pages on this machine are accepted',
): string {
  if (!origin) return 'The request has no Origin header: it was not sent by a page, or a proxy removed the header.';
  const asked = origin.slice(0, 200).replace(/[^\x21-\x7e]/g, '?');
  if (asked === 'null') return `The page hides its origin, as in an iframe with sandbox="". APP_ORIGIN is ${appOrigin}.`;
  return `The page's origin is ${asked}. APP_ORIGIN is ${appOrigin}. If this is your page, set APP_ORIGIN=${asked}`;
}

/** Returns the page's `Idempotency-Key`, if it sent one. The key becomes part of a header to Stripe, so its characters are checked. */
export function readIdempotencyKey(idempotencyKey: string | null | undefined): string | undefined {
  if (!idempotencyKey) return undefined;
  if (/^[\w-]{1,64}$/.test(idempotencyKey)) return idempotencyKey;
  throw new Refusal(400, 'idempotency_key_invalid', 'Idempotency-Key must be 1 to 64 letters, digits, hyphens or underscores.');
}

/** Returns the token in a parsed body. Ignores everything else, and never quotes the body. */
export function readToken(body: unknown): string {
  const token: unknown = body && typeof body === 'object' && 'token' in body ? body.token : undefined;
  if (typeof token === 'string' && /^\w{1,128}$/.test(token)) return token;
  throw new Refusal(400, 'parameter_invalid', 'token is missing, or is not the id of a token.', { final: true });
}

/** Parses the body of a `Request`. Counts the bytes, because a body may have no Content-Length. */
export async function readJson({ headers, body }: Request): Promise<unknown> {
  if (!headers.get('Content-Type')?.startsWith('application/json')) throw BODY_REFUSALS[415];
  const text = await readText(body);
  try {
    return JSON.parse(text);
  } catch {
    throw BODY_REFUSALS[400];
  }
}

// Uses a reader, because TypeScript's DOM types don't support `for await` over a body.
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_BODY) throw BODY_REFUSALS[413];
    text += decoder.decode(value, { stream: true });
  }
}
