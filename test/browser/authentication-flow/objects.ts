/** Valid API objects with plain values. A test overrides only the fields that it is about. */
import { ApiError } from '../../../src/api/api-error.js';
import type {
  ApiErrorBody,
  AuthSession,
  CompletedSession,
  ExtraFields,
  Institution,
  InstitutionList,
  Manifest,
  PartnerAccount,
  PartnerAccounts,
  Synchronization,
} from '../../../src/api/types.js';

export const institution = (overrides: Partial<Institution> = {}): Institution => ({
  id: 'bcinst_1',
  name: 'River Bank',
  url: 'https://river.example',
  icon: null,
  featured: true,
  featured_order: 1,
  ...overrides,
});

export const institutionList = (data: Institution[] = [institution()], offersManualEntry = false): InstitutionList => ({
  data,
  show_manual_entry: offersManualEntry,
});

export const manifest = (overrides: Partial<Manifest> = {}): Manifest => ({
  id: 'fcsess_1',
  livemode: false,
  next_pane: 'consent',
  business_name: 'Rocket Rides',
  allow_manual_entry: true,
  manual_entry_mode: 'automatic',
  manual_entry_uses_microdeposits: false,
  consent_required: true,
  consent_acquired_at: null,
  institution_search_disabled: false,
  disable_link_more_accounts: false,
  permissions: ['payment_method'],
  single_account: true,
  skip_success_pane: false,
  active_institution: null,
  active_auth_session: null,
  ...overrides,
});

export const agreedManifest = (overrides: Partial<Manifest> = {}): Manifest =>
  manifest({ next_pane: 'institution_picker', consent_acquired_at: 1_700_000_000, ...overrides });

export const synchronization = (overrides: Partial<Manifest> = {}, reducesManualEntry = false): Synchronization => ({
  manifest: manifest(overrides),
  visual: { merchant_logo: [], reduced_branding: false, reduce_manual_entry_prominence_in_errors: reducesManualEntry },
});

export const authSession = (overrides: Partial<AuthSession> = {}): AuthSession => ({
  id: 'bcsess_1',
  flow: 'testmode_oauth',
  institution: institution(),
  is_oauth: true,
  next_pane: 'partner_auth',
  url: 'https://bank.example/authorize',
  skip_account_selection: null,
  institution_skip_account_selection: false,
  ...overrides,
});

export const partnerAccount = (id: string, overrides: Partial<PartnerAccount> = {}): PartnerAccount => ({
  id,
  name: `Account ${id}`,
  displayable_account_numbers: '6789',
  balance_amount: 100,
  currency: 'usd',
  category: 'cash',
  subcategory: 'checking',
  supported_payment_method_types: ['us_bank_account'],
  allow_selection: null,
  allow_selection_message: null,
  ...overrides,
});

export const partnerAccounts = (data: PartnerAccount[], overrides: Partial<PartnerAccounts> = {}): PartnerAccounts => ({
  data,
  next_pane: 'success',
  skip_account_selection: null,
  ...overrides,
});

type LinkedAccount = CompletedSession['accounts']['data'][number];

export const completedSession = (overrides: Partial<CompletedSession> = {}): CompletedSession => ({
  id: 'fcsess_1',
  accounts: { object: 'list', data: [], has_more: false, url: '' },
  bank_account_token: null,
  status: 'cancelled',
  status_details: { cancelled: { reason: 'other' } },
  ...overrides,
});

const TOKEN = { id: 'btok_1', object: 'token' } as CompletedSession['bank_account_token'];

/** Returns the response of `complete` after linking. Manual entry produces a token without accounts. */
export const sessionWithToken = (accounts: string[] = ['fca_1']): CompletedSession =>
  completedSession({
    accounts: { object: 'list', data: accounts.map((id) => ({ id }) as LinkedAccount), has_more: false, url: '' },
    bank_account_token: TOKEN,
    status: 'succeeded',
    status_details: null,
  });

export const apiError = (extra: ExtraFields = {}, body: Partial<ApiErrorBody> = {}, status = 400): ApiError =>
  new ApiError(status, { type: 'api_error', message: 'It did not work.', ...body, extra_fields: extra });

export const expiry = (): ApiError =>
  apiError({}, { type: 'invalid_request_error', code: 'session_expired', message: 'This session has expired.' });

export const lostConnection = (): ApiError => new ApiError(0, { type: 'api_connection_error', code: 'api_connection_error' });
