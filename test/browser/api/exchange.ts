import { createApi, type ApiOptions, type FinancialConnectionsApi } from '../../../src/api/client.js';

/** A request, read before its body is used. */
export interface SentRequest {
  method: string;
  url: URL;
  headers: Headers;
  credentials: RequestCredentials;
  signal: AbortSignal;
  /** The form in the body, or in the URL of a GET. */
  form: [string, string][];
}

const decodedForm = async (request: Request): Promise<[string, string][]> => [
  ...(request.method === 'GET' ? new URL(request.url).searchParams : new URLSearchParams(await request.clone().text())),
];

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** Returns an API with a fake `fetch`, and records its requests and timeouts. */
export function exchange(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<ApiOptions> = {},
): { api: FinancialConnectionsApi; asked: SentRequest[]; ender: AbortController; deadlines: number[] } {
  const asked: SentRequest[] = [];
  const deadlines: number[] = [];
  const api = createApi({
    origin: 'https://api.example',
    clientSecret: 'fcsess_client_secret_1',
    deadline: (milliseconds) => {
      deadlines.push(milliseconds);
      return new AbortController().signal;
    },
    fetch: async (request) => {
      const { method, headers, credentials, signal } = request;
      asked.push({ method, url: new URL(request.url), headers, credentials, signal, form: await decodedForm(request) });
      return answer(request);
    },
    ...options,
  });
  return { api, asked, ender: new AbortController(), deadlines };
}

/** Resolves with the reason why a call rejects. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
