import type { AccountAnswer, AccountRequest, FailureAnswer, Payouts, SessionAnswer, Trial } from '../wire.js';

/** The server refused, or could not be reached. The message is for the person. */
export class ServerError extends Error {
  /** Whether the same request can only be refused again. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal = false) {
    super(message);
    this.isFinal = isFinal;
  }
}

/** What was asked and how it was answered; status 0: not at all. */
interface ServerAnswer {
  request: string;
  status: number;
  code?: string;
}

const listeners = new Set<(answer: ServerAnswer) => void>();

/** Calls back after each answer of the server. */
export function onServerAnswer(listener: (answer: ServerAnswer) => void): void {
  listeners.add(listener);
}

export const fetchPayouts = (): Promise<Payouts> => ask('GET', '/api/payouts');

export const openSession = (trial: Trial): Promise<SessionAnswer> => ask('POST', '/api/payouts/session', { try: trial });

export const saveAccount = (account: AccountRequest): Promise<AccountAnswer> => ask('POST', '/api/payouts/account', account);

async function ask<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const tell = (status: number, code?: string): void => {
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
    tell(0);
    throw new ServerError('Our server could not be reached. Check your connection.');
  }
  if (response.ok) {
    tell(response.status);
    return answer as Answer;
  }
  const { error } = answer as FailureAnswer;
  tell(response.status, error.code);
  throw new ServerError(error.message, error.final);
}
