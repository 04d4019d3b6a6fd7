import { Refusal } from './failures.js';

/** What a body is refused with before it is read, by status. */
export const BODY_REFUSALS = {
  400: new Refusal(400, 'invalid_json', 'The body is not JSON.'),
  413: new Refusal(413, 'too_large', 'The body is too large.'),
  415: new Refusal(415, 'json_only', 'Send JSON, with Content-Type: application/json.'),
};

/** Bytes. A token has some thirty. */
export const MAX_BODY = 4096;

/** Keeps other sites from acting in your seller's name: browsers put an `Origin` on every POST, and a page can't forge it. */
export function checkOrigin(method: string, origin: string | null | undefined, ownOrigin: string): void {
  const isOwn = origin ? origin === ownOrigin : method === 'GET';
  if (!isOwn) throw new Refusal(403, 'foreign_origin', 'Only our own page may ask this.');
}

/** The page's name for one press of the button, if it gives one. It becomes part of a header, so its characters are looked at. */
export function readAttempt(idempotencyKey: string | null | undefined): string | undefined {
  if (!idempotencyKey) return undefined;
  if (/^[\w-]{1,64}$/.test(idempotencyKey)) return idempotencyKey;
  throw new Refusal(400, 'idempotency_key_invalid', 'Idempotency-Key takes up to 64 letters, digits and hyphens, as in a UUID.');
}

/** The token in a parsed body; what else was sent is not looked at, and never quoted. */
export function readToken(body: unknown): string {
  const token: unknown = body && typeof body === 'object' && 'token' in body ? body.token : undefined;
  if (typeof token === 'string' && /^\w{1,128}$/.test(token)) return token;
  throw new Refusal(400, 'parameter_invalid', 'token is missing, or is not the id of a token.');
}

/** Reads a web-standard request. It counts for itself: a body may come without its length. */
export async function readJson({ headers, body }: Request): Promise<unknown> {
  if (!headers.get('Content-Type')?.startsWith('application/json')) throw BODY_REFUSALS[415];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY) throw BODY_REFUSALS[413];
    chunks.push(chunk);
  }
  const text = await new Blob(chunks).text();
  try {
    return JSON.parse(text);
  } catch {
    throw BODY_REFUSALS[400];
  }
}
