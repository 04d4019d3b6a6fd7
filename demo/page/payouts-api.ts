import type {
  AccountResponse,
  AccountRequest,
  ErrorResponse,
  Payouts,
  SessionResponse,
  Scenario,
  StatusRequest,
} from '../payouts-api-types.js';

/** Thrown when the server refuses a request or can't be reached. The message is shown to the user. */
export class ServerError extends Error {
  /** `true` if the same request would be refused again. The element reads it from the promise of `waitUntil()`. */
  readonly final: boolean;

  constructor(message: string, final = false) {
    super(message);
    this.final = final;
  }
}

/** A request and the server's response to it. */
interface ServerResponse {
  request: string;
  /** HTTP status; 0 if there was no response. */
  status: number;
  code?: string;
}

const listeners = new Set<(response: ServerResponse) => void>();

/** Calls `listener` after each response, and after each request that got none. */
export function onServerResponse(listener: (response: ServerResponse) => void): void {
  listeners.add(listener);
}

export const fetchPayouts = (): Promise<Payouts> => send('GET', '/api/payouts');

export const createSession = (scenario: Scenario): Promise<SessionResponse> => send('POST', '/api/payouts/session', { scenario });

export const saveAccount = (account: AccountRequest): Promise<AccountResponse> => send('POST', '/api/payouts/account', account);

export const setAccountStatus = (status: StatusRequest['status']): Promise<AccountResponse> =>
  send('POST', '/api/payouts/account/status', { status });

async function send<Data>(method: 'GET' | 'POST', path: string, body?: object): Promise<Data> {
  const report = (status: number, code?: string): void => {
    for (const listener of listeners) listener({ request: `${method} ${path}`, status, ...(code && { code }) });
  };
  let response: Response;
  let data: unknown;
  try {
    response = await fetch(path, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    data = await response.json();
  } catch {
    report(0);
    throw new ServerError('We can’t reach our server. Check your connection.');
  }
  if (response.ok) {
    report(response.status);
    return data as Data;
  }
  const { error } = data as ErrorResponse;
  report(response.status, error.code);
  throw new ServerError(error.message, error.final);
}
