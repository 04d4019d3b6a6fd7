import { type AccountDetails, type Company, type Individual, noAddress } from './account-details.js';

/** Returns the details of an account that has none yet, as Stripe answers them. */
export const unsaidDetails = (): AccountDetails => ({
  business_profile: {
    mcc: null,
    minority_owned_business_designation: null,
    name: null,
    product_description: null,
    specified_commercial_transactions_act_url: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: null,
  },
  company: null,
  individual: null,
  settings: {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: { debit_negative_balances: false, schedule: { delay_days: 2, interval: 'daily' }, statement_descriptor: null },
  },
  tos_acceptance: { date: null, ip: null, user_agent: null },
});

export const unsaidCompany = (): Company => ({
  address: noAddress(),
  directors_provided: false,
  executives_provided: false,
  name: null,
  owners_provided: false,
  phone: null,
  tax_id_provided: false,
  vat_id_provided: false,
});

export const unsaidIndividual = (): Individual => ({
  address: noAddress(),
  dob: { day: null, month: null, year: null },
  email: null,
  first_name: null,
  id_number_provided: false,
  last_name: null,
  maiden_name: null,
  metadata: {},
  phone: null,
  ssn_last_4_provided: false,
});
