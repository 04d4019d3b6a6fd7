/** Answers of the API with all fields that are decoded. They are plain JSON, so that a test can break any of them. */
export type Json = Record<string, unknown>;

export const institution = (): Json => ({
  id: 'bcinst_1',
  name: 'River Bank',
  url: 'https://river.example',
  icon: { default: 'https://img.example/river.png' },
});

export const authSession = (): Json => ({
  id: 'bcsess_1',
  flow: 'testmode_oauth',
  institution: institution(),
  is_oauth: true,
  next_pane: 'partner_auth',
  url: 'https://bank.example/authorize',
  skip_account_selection: null,
  institution_skip_account_selection: false,
});

export const manifest = (): Json => ({
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
});

export const synchronization = (): Json => ({
  manifest: manifest(),
  visual: { reduce_manual_entry_prominence_in_errors: true },
});

export const institutionList = (): Json => ({ data: [institution()], show_manual_entry: true });

export const partnerAccount = (): Json => ({
  id: 'fca_1',
  name: 'Checking',
  displayable_account_numbers: '6789',
  balance_amount: 10_000,
  currency: 'usd',
  allow_selection: true,
  allow_selection_message: null,
});

export const partnerAccounts = (): Json => ({ data: [partnerAccount()], next_pane: 'success', skip_account_selection: false });

export const attachment = (): Json => ({
  id: 'ba_1',
  next_pane: 'manual_entry_success',
});

export const completedSession = (): Json => ({
  id: 'fcsess_1',
  accounts: { object: 'list', data: [{ id: 'fca_1', last4: '6789' }], has_more: false, url: '/v1/accounts' },
  bank_account_token: { id: 'btok_1', object: 'token', bank_account: { last4: '6789' } },
  status: 'succeeded',
  status_details: null,
});
