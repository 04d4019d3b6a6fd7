import { ApiError, connectionError, readApiError } from './api-error.js';
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
  /** Consent that the page has asked for itself; `collectedAt` as it came. */
  preCollectedConsent?: { consent: string; collectedAt: number } | undefined;
  /** How a request is answered: the browser's `fetch`, or the sandbox in the page. */
  fetch(request: Request): Promise<Response>;
  /** A signal that aborts after so many milliseconds. */
  deadline?(milliseconds: number): AbortSignal;
}

type Params = Record<string, string | readonly string[] | Readonly<Record<string, string>>>;

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

/** `a[b]=c`, `a[]=d`: the form that Stripe's API reads. */
function encode(params: Params): URLSearchParams {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'string') form.append(key, value);
    else if (Array.isArray(value)) for (const item of value as readonly string[]) form.append(`${key}[]`, item);
    else for (const [inner, text] of Object.entries(value)) form.append(`${key}[${inner}]`, text);
  }
  return form;
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

  async function call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    params: Params,
    signal: AbortSignal,
    read: (body: unknown) => Answer,
    longest = LONGEST_WAIT,
  ): Promise<Answer> {
    const form = encode({ client_secret: options.clientSecret, ...params });
    const url = `${base}/v1/${path}`;
    const init: RequestInit = { method, headers, credentials: 'omit', signal: AbortSignal.any([signal, deadline(longest)]) };
    let response: Response;
    let body: unknown;
    try {
      const request = method === 'GET' ? new Request(`${url}?${form}`, init) : new Request(url, { ...init, body: form });
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
      throw new ApiError(response.status, { type: 'api_error', code: 'unexpected_error' });
    }
  }

  return {
    synchronize: (signal) =>
      call(
        'POST',
        'financial_connections/sessions/synchronize',
        consent ? { pre_collected_consent: { consent: consent.consent, collected_at: String(consent.collectedAt) } } : {},
        signal,
        decode.synchronization,
      ),
    consentAcquired: (signal) => call('POST', 'link_account_sessions/consent_acquired', {}, signal, decode.manifest),
    linkMoreAccounts: (signal) => call('POST', 'link_account_sessions/link_more_accounts', {}, signal, decode.manifest),
    featuredInstitutions: (signal) => call('GET', 'connections/featured_institutions', {}, signal, decode.institutionList),
    institutions: (query, limit, signal) =>
      call('GET', 'connections/institutions', { query, limit: String(limit) }, signal, decode.institutionList),
    createAuthSession: (institution, returnUrl, signal) =>
      call('POST', 'connections/auth_sessions', { institution, return_url: returnUrl }, signal, decode.authSession),
    retrieveAuthSession: (id, signal) => call('POST', 'connections/auth_sessions/retrieve', { id }, signal, decode.authSession),
    cancelAuthSession: (id, signal) => call('POST', 'connections/auth_sessions/cancel', { id }, signal, decode.authSession),
    authorized: (id, signal) => call('POST', 'connections/auth_sessions/authorized', { id }, signal, decode.authSession),
    accounts: (id, signal) => call('POST', 'connections/auth_sessions/accounts', { id }, signal, decode.partnerAccounts),
    selectAccounts: (id, accounts, signal) =>
      call(
        'POST',
        'connections/auth_sessions/selected_accounts',
        { id, selected_accounts: accounts },
        signal,
        decode.partnerAccounts,
      ),
    attachBankAccount: (routing, account, signal) =>
      call(
        'POST',
        'link_account_sessions/attach_payment_account',
        { type: 'bank_account', bank_account: { routing_number: routing, account_number: account } },
        signal,
        decode.attachment,
      ),
    complete: (terminalError, signal) =>
      call(
        'POST',
        'link_account_sessions/complete',
        terminalError === null ? {} : { terminal_error: terminalError },
        signal,
        decode.completedSession,
        LONGEST_LAST_WAIT,
      ),
    sessionReceipt: (signal) =>
      call('GET', 'link_account_sessions/session_receipt', {}, signal, decode.completedSession, LONGEST_LAST_WAIT),
  };
}
