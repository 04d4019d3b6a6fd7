import type { SandboxClient } from './sandbox-client.js';
import type { Answer, ServerClient } from './server-client.js';

export interface Context {
  server: ServerClient;
  sandbox: SandboxClient;
  /** The connected account of the seller who is signed in. */
  account: string;
}

/** One rule of the contract. */
export interface Check {
  /** The name that is printed and listed in the documentation. */
  name: string;
  /** The option that the check requires. */
  needs?: { option: string; isMet: (server: ServerClient) => boolean };
  /** Resolves with a sentence for each violation. `undefined` entries are ignored. */
  run: (context: Context) => Promise<(string | undefined)[]>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads one property of a parsed body. */
export const property = (json: unknown, name: string): unknown => (isObject(json) ? json[name] : undefined);

/** Summarizes an answer in one line: its status and the start of its body, without secrets. */
export function seen({ status, text }: Answer): string {
  if (status === 0) return 'no answer';
  const body = text
    .replace(/\b((?:btok|sk|rk)_|\w+_secret_)\w+/g, '$1…')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
  return `${status}${body && ` ${body}`}`;
}

interface Expected {
  /** The allowed statuses. */
  status: readonly number[] | '4xx' | '5xx';
  /** The required `error.final`: `true` if the page must not retry the request. Omitted if both are allowed. */
  final?: boolean;
}

const isStatus = (status: number, expected: Expected['status']): boolean =>
  typeof expected === 'string' ? String(status).startsWith(expected.charAt(0)) : expected.includes(status);

/** Describes what is wrong with the answer to a request that the server has to refuse. */
export function wrongInRefusal(answer: Answer, { status, final }: Expected): (string | undefined)[] {
  const error = property(answer.json, 'error');
  const [code, message, isFinal] = ['code', 'message', 'final'].map((name) => property(error, name));
  const wanted = typeof status === 'string' ? status : status.join(' or ');
  if (!isStatus(answer.status, status)) return [`expected ${wanted}, got ${seen(answer)}`];
  if (typeof code !== 'string' || typeof message !== 'string' || !message) {
    return [`expected { error: { code, message } } in JSON, got ${seen(answer)}`];
  }
  return [
    /btok_|sk_|_secret_|No such|API Key|\bat \S+:\d+/i.test(answer.text)
      ? `the answer contains a secret or a developer’s message: ${seen(answer)}`
      : undefined,
    final !== undefined && (isFinal === true) !== final
      ? `expected error.final to be ${final ? 'true' : 'left out'}, got ${seen(answer)}`
      : undefined,
    wrongCaching(answer),
  ];
}

/** Describes the problem if a cache may store the answer. */
export const wrongCaching = ({ headers }: Answer): string | undefined =>
  headers.get('Cache-Control')?.includes('no-store') ? undefined : 'expected Cache-Control: no-store';

/** Returns the payout accounts of a successful answer, or `undefined`. */
export function listIn(answer: Answer): Record<string, unknown>[] | undefined {
  const list = property(answer.json, 'payoutAccounts');
  return answer.status === 200 && Array.isArray(list) ? list.filter(isObject) : undefined;
}
