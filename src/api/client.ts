import { ApiError, connectionError, readApiError, UNEXPECTED } from './api-error.js';
import * as decode from './decode.js';
import type {
  AuthSession,
  CompletedSession,
  InstitutionList,
  Manifest,
  PartnerAccounts,
  PaymentAccountAttachment,
  Synchronization,
} from './types.js';

/** Timeout for one call, in milliseconds. A user cannot cancel every call, so each one has to end by itself. */
const TIMEOUT = 30_000;
/** Timeout for `complete`, and for the `sessionReceipt` that follows if its answer is lost. Together they take no longer than one call. */
const COMPLETION_TIMEOUT = 15_000;

export interface ApiOptions {
  /** The API's origin, optionally with a path before `/v1`. */
  origin: string;
  clientSecret: string;
  publishableKey?: string | undefined;
  /** The connected account for the `Stripe-Account` header. */
  stripeAccount?: string | undefined;
  /** A BCP 47 tag. The API returns its own texts in this language, such as why an account can't be chosen. */
  locale?: string | undefined;
  /** Consent that the page has already collected. `collectedAt` is sent unchanged. */
  preCollectedConsent?: { consent: string; collectedAt: number } | undefined;
  /** Sends a request: the browser's `fetch`, or the sandbox in the page. */
  fetch(request: Request): Promise<Response>;
  /** Returns a signal that aborts after a number of milliseconds. Default: `AbortSignal.timeout`. */
  deadline?(milliseconds: number): AbortSignal;
}

/** Form fields in the notation of Stripe's API: `a[b]=c`, `a[0]=d`. */
type Params = Record<string, string>;

/**
 * The Financial Connections API for browsers. Each method makes one call, and its signal aborts that call.
 * A method rejects with an `ApiError` if the call fails, or with the signal's reason if it was aborted.
 */
export interface FinancialConnectionsApi {
  synchronize(signal: AbortSignal): Promise<Synchronization>;
  consentAcquired(signal: AbortSignal): Promise<Manifest>;
  linkMoreAccounts(signal: AbortSignal): Promise<Manifest>;
  featuredInstitutions(signal: AbortSignal): Promise<InstitutionList>;
  institutions(query: string, limit: number, signal: AbortSignal): Promise<InstitutionList>;
  createAuthSession(institution: string, returnUrl: string, signal: AbortSignal): Promise<AuthSession>;
  retrieveAuthSession(id: string, signal: AbortSignal): Promise<AuthSession>;
  cancelAuthSession(id: string, signal: AbortSignal): Promise<AuthSession>;
  authorized(id: string, signal: AbortSignal): Promise<AuthSession>;
  accounts(id: string, signal: AbortSignal): Promise<PartnerAccounts>;
  selectAccounts(id: string, accounts: readonly string[], signal: AbortSignal): Promise<PartnerAccounts>;
  attachBankAccount(routingNumber: string, accountNumber: string, signal: AbortSignal): Promise<PaymentAccountAttachment>;
  complete(terminalError: string | null, signal: AbortSignal): Promise<CompletedSession>;
  /** Retrieves the session, to find out the result of a `complete` whose answer was lost. */
  sessionReceipt(signal: AbortSignal): Promise<CompletedSession>;
}

/** Returns the API for one session. */
export function createApi(options: ApiOptions): FinancialConnectionsApi {
  const consent = options.preCollectedConsent;
  const base = options.origin.replace(/\/+$/, '');
  const deadline = options.deadline ?? ((milliseconds: number) => AbortSignal.timeout(milliseconds));
  const headers = {
    ...(options.publishableKey && { authorization: `Bearer ${options.publishableKey}` }),
    ...(options.stripeAccount && { 'stripe-account': options.stripeAccount }),
  };

  /** Makes a call with the session's client secret and decodes the answer with `read`. */
  async function call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    read: (body: unknown) => Answer,
    signal: AbortSignal,
    params: Params = {},
    timeout = TIMEOUT,
  ): Promise<Answer> {
    const form = new URLSearchParams({ client_secret: options.clientSecret, ...params });
    const isGet = method === 'GET';
    let response: Response;
    let body: unknown;
    try {
      const request = new Request(`${base}/v1/${path}${isGet ? `?${form}` : ''}`, {
        method,
        headers,
        credentials: 'omit',
        signal: AbortSignal.any([signal, deadline(timeout)]),
        ...(!isGet && { body: form }),
      });
      response = await options.fetch(request);
      body = await response.json();
    } catch {
      signal.throwIfAborted();
      throw connectionError();
    }
    signal.throwIfAborted();
    if (response.status !== 200) throw readApiError(response.status, body);
    try {
      return read(body);
    } catch {
      throw new ApiError(response.status, UNEXPECTED);
    }
  }

  const authSession = (step: string, signal: AbortSignal, params: Params): Promise<AuthSession> =>
    call('POST', `connections/auth_sessions${step}`, decode.authSession, signal, params);
  const accounts = (step: string, signal: AbortSignal, params: Params): Promise<PartnerAccounts> =>
    call('POST', `connections/auth_sessions/${step}`, decode.partnerAccounts, signal, params);
  const session = <Answer>(
    step: string,
    read: (body: unknown) => Answer,
    signal: AbortSignal,
    params?: Params,
  ): Promise<Answer> => call('POST', `link_account_sessions/${step}`, read, signal, params);

  return {
    synchronize: (signal) =>
      call('POST', 'financial_connections/sessions/synchronize', decode.synchronization, signal, {
        ...(options.locale && { locale: options.locale }),
        ...(consent && {
          'pre_collected_consent[consent]': consent.consent,
          'pre_collected_consent[collected_at]': String(consent.collectedAt),
        }),
      }),
    consentAcquired: (signal) => session('consent_acquired', decode.manifest, signal),
    linkMoreAccounts: (signal) => session('link_more_accounts', decode.manifest, signal),
    featuredInstitutions: (signal) => call('GET', 'connections/featured_institutions', decode.institutionList, signal),
    institutions: (query, limit, signal) =>
      call('GET', 'connections/institutions', decode.institutionList, signal, { query, limit: String(limit) }),
    createAuthSession: (institution, returnUrl, signal) => authSession('', signal, { institution, return_url: returnUrl }),
    retrieveAuthSession: (id, signal) => authSession('/retrieve', signal, { id }),
    cancelAuthSession: (id, signal) => authSession('/cancel', signal, { id }),
    authorized: (id, signal) => authSession('/authorized', signal, { id }),
    accounts: (id, signal) => accounts('accounts', signal, { id }),
    selectAccounts: (id, chosen, signal) =>
      accounts('selected_accounts', signal, {
        id,
        ...Object.fromEntries(chosen.map((account, index) => [`selected_accounts[${index}]`, account])),
      }),
    attachBankAccount: (routing, account, signal) =>
      session('attach_payment_account', decode.attachment, signal, {
        type: 'bank_account',
        'bank_account[routing_number]': routing,
        'bank_account[account_number]': account,
      }),
    complete: (terminalError, signal) =>
      call(
        'POST',
        'link_account_sessions/complete',
        decode.completedSession,
        signal,
        terminalError === null ? {} : { terminal_error: terminalError },
        COMPLETION_TIMEOUT,
      ),
    sessionReceipt: (signal) =>
      call('GET', 'link_account_sessions/session_receipt', decode.completedSession, signal, {}, COMPLETION_TIMEOUT),
  };
}
