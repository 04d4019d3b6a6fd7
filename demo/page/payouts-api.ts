import type { AccountAnswer, AccountRequest, FailureAnswer, Payouts, SessionAnswer, Trial } from '../wire.js';

/** Thrown when the server refuses a request or can't be reached. The message is shown to the user. */
export class ServerError extends Error {
  /** True if the same request would be refused again. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal = false) {
    super(message);
    this.isFinal = isFinal;
  }
}

/** A request and the server's response to it. */
interface ServerAnswer {
  request: string;
  /** HTTP status; 0 if there was no response. */
  status: number;
  code?: string;
}

const listeners = new Set<(answer: ServerAnswer) => void>();

/** Calls `listener` after each response of the server. */
export function onServerAnswer(listener: (answer: ServerAnswer) => void): void {
  listeners.add(listener);
}

export const fetchPayouts = (): Promise<Payouts> => ask('GET', '/api/payouts');

export const openSession = (trial: Trial): Promise<SessionAnswer> => ask('POST', '/api/payouts/session', { try: trial });

export const saveAccount = (account: AccountRequest): Promise<AccountAnswer> => ask('POST', '/api/payouts/account', account);

async function ask<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const report = (status: number, code?: string): void => {
    for (const listener of listeners) listener({ request: `${method} ${path}`, status, ...(code && { code }) });
  };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    answer = await response.json();
  } catch {
    report(0);
    throw new ServerError('We can’t reach our server. Check your connection.');
  }
  if (response.ok) {
    report(response.status);
    return answer as Answer;
  }
  const { error } = answer as FailureAnswer;
  report(response.status, error.code);
  throw new ServerError(error.message, error.final);
}
