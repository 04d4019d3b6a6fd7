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

/** Longest wait for one answer, in milliseconds: nothing that a person cannot end may last longer. */
const LONGEST_WAIT = 30_000;
/** The last call has half of it: the other half is for asking what became of it. */
const LONGEST_LAST_WAIT = 15_000;

export interface ApiOptions {
  /** Origin of the API, with or without a path before `/v1`. */
  origin: string;
  clientSecret: string;
  publishableKey?: string | undefined;
  /** Connected account that the calls are made for: the `Stripe-Account` header. */
  stripeAccount?: string | undefined;
  /** BCP 47 tag of the language that the API's own words, such as why an account can't be chosen, are to be in. */
  locale?: string | undefined;
  /** Consent that the page has asked for itself; `collectedAt` as it came. */
  preCollectedConsent?: { consent: string; collectedAt: number } | undefined;
  /** How a request is answered: the browser's `fetch`, or the sandbox in the page. */
  fetch(request: Request): Promise<Response>;
  /** A signal that aborts after so many milliseconds. */
  deadline?(milliseconds: number): AbortSignal;
}

/** Keys with their brackets, as Stripe's API reads them: `a[b]=c`, `a[0]=d`. */
type Params = Record<string, string>;

/**
 * The Financial Connections API as a person's browser calls it: one method a call, each with the signal that ends it.
 * Every method rejects with an `ApiError` when the call fails, or with the signal's reason when it was ended.
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
  /** The session as it stands: what became of a `complete` whose answer was lost. */
  sessionReceipt(signal: AbortSignal): Promise<CompletedSession>;
}

/** Makes the calls of one session. */
export function createApi(options: ApiOptions): FinancialConnectionsApi {
  const consent = options.preCollectedConsent;
  const base = options.origin.replace(/\/+$/, '');
  const deadline = options.deadline ?? ((milliseconds: number) => AbortSignal.timeout(milliseconds));
  const headers = {
    ...(options.publishableKey && { authorization: `Bearer ${options.publishableKey}` }),
    ...(options.stripeAccount && { 'stripe-account': options.stripeAccount }),
  };

  /** One call; the answer is read by `read`. With no `params` of its own it still carries the session's secret. */
  async function call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    read: (body: unknown) => Answer,
    signal: AbortSignal,
    params: Params = {},
    longest = LONGEST_WAIT,
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
        signal: AbortSignal.any([signal, deadline(longest)]),
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
        LONGEST_LAST_WAIT,
      ),
    sessionReceipt: (signal) =>
      call('GET', 'link_account_sessions/session_receipt', decode.completedSession, signal, {}, LONGEST_LAST_WAIT),
  };
}
