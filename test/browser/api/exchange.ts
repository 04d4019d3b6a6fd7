import { createApi, type ApiOptions, type FinancialConnectionsApi } from '../../../src/api/client.js';

/** What was asked, read from the request before it is used up. */
export interface Asked {
  method: string;
  url: URL;
  headers: Headers;
  credentials: RequestCredentials;
  signal: AbortSignal;
  /** The form in the body, or in the address of a GET. */
  form: [string, string][];
}

const decodedForm = async (request: Request): Promise<[string, string][]> => [
  ...(request.method === 'GET' ? new URL(request.url).searchParams : new URLSearchParams(await request.clone().text())),
];

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** An API over a `fetch` that answers as told, and all that it was asked. */
export function exchange(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<ApiOptions> = {},
): { api: FinancialConnectionsApi; asked: Asked[]; ender: AbortController; deadlines: number[] } {
  const asked: Asked[] = [];
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

/** How a call ended that should not have ended well. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
