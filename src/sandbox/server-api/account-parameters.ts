import * as v from 'valibot';
import { CAPABILITIES } from './capabilities.js';
import { notSimulated, param } from './parameters.js';

const text = v.optional(param.text);
const flag = v.optional(param.flag);
const files = () => notSimulated('it has no files');
const inJapan = () => notSimulated('its accounts are in the US');
const cents = param.wholeNumber(0, 999_999_999);
const amount = { amount: cents, currency: param.only('usd') };

const address = v.optional(
  param.object({ city: text, country: v.optional(param.country), line1: text, line2: text, postal_code: text, state: text }),
);

const businessProfile = param.object({
  annual_revenue: v.optional(param.object({ ...amount, fiscal_year_end: param.text })),
  estimated_worker_count: v.optional(param.wholeNumber(0, 999_999_999)),
  mcc: text,
  minority_owned_business_designation: v.optional(
    param.list(
      param.oneOf([
        'lgbtqi_owned_business',
        'minority_owned_business',
        'none_of_these_apply',
        'prefer_not_to_answer',
        'women_owned_business',
      ]),
    ),
  ),
  monthly_estimated_revenue: v.optional(param.object(amount)),
  name: text,
  product_description: text,
  specified_commercial_transactions_act_url: inJapan(),
  support_address: address,
  support_email: v.optional(param.email),
  support_phone: text,
  support_url: v.optional(param.emptyable(param.address)),
  url: v.optional(param.address),
});

const company = param.object({
  address,
  address_kana: inJapan(),
  address_kanji: inJapan(),
  administrative_address: notSimulated(),
  directors_provided: flag,
  directorship_declaration: notSimulated(),
  executives_provided: flag,
  export_license_id: notSimulated(),
  export_purpose_code: notSimulated(),
  name: text,
  name_kana: inJapan(),
  name_kanji: inJapan(),
  owners_provided: flag,
  ownership_declaration: notSimulated(),
  ownership_exemption_reason: notSimulated(),
  phone: text,
  physical_address: notSimulated(),
  principal_place_of_business: notSimulated(),
  registration_date: notSimulated(),
  registration_number: notSimulated(),
  representative_declaration: notSimulated(),
  structure: v.optional(param.text),
  tax_id: text,
  tax_id_registrar: notSimulated(),
  vat_id: text,
  verification: files(),
});

const individual = param.object({
  address,
  address_kana: inJapan(),
  address_kanji: inJapan(),
  dob: v.optional(
    param.object({
      day: param.wholeNumber(1, 31),
      month: param.wholeNumber(1, 12),
      year: param.wholeNumber(1900, 2100),
    }),
  ),
  email: v.optional(param.email),
  first_name: text,
  first_name_kana: inJapan(),
  first_name_kanji: inJapan(),
  full_name_aliases: notSimulated(),
  gender: notSimulated(),
  id_number: text,
  id_number_secondary: notSimulated(),
  last_name: text,
  last_name_kana: inJapan(),
  last_name_kanji: inJapan(),
  maiden_name: text,
  metadata: v.optional(param.emptyable(param.metadata)),
  phone: text,
  political_exposure: v.optional(param.oneOf(['existing', 'none'])),
  registered_address: notSimulated(),
  relationship: notSimulated(),
  ssn_last_4: text,
  verification: files(),
});

const colour = v.optional(v.pipe(param.text, v.regex(/^#[\da-f]{6}$/i, 'must be a color such as #1a2b3c')));
const ofOtherProducts = () => notSimulated('its accounts are paid out to, and do nothing else');

const settings = param.object({
  bacs_debit_payments: ofOtherProducts(),
  branding: v.optional(param.object({ icon: files(), logo: files(), primary_color: colour, secondary_color: colour })),
  card_issuing: ofOtherProducts(),
  card_payments: v.optional(
    param.object({
      decline_on: v.optional(param.object({ avs_failure: flag, cvc_failure: flag })),
      statement_descriptor_prefix: text,
      statement_descriptor_prefix_kana: inJapan(),
      statement_descriptor_prefix_kanji: inJapan(),
    }),
  ),
  invoices: ofOtherProducts(),
  payments: v.optional(
    param.object({ statement_descriptor: text, statement_descriptor_kana: inJapan(), statement_descriptor_kanji: inJapan() }),
  ),
  payouts: v.optional(
    param.object({
      debit_negative_balances: flag,
      schedule: v.optional(
        param.object({
          delay_days: v.optional(param.delayDays),
          interval: v.optional(param.oneOf(['daily', 'manual', 'monthly', 'weekly'])),
          monthly_anchor: v.optional(param.wholeNumber(1, 31)),
          monthly_payout_days: notSimulated('use monthly_anchor'),
          weekly_anchor: v.optional(param.oneOf(['friday', 'monday', 'saturday', 'sunday', 'thursday', 'tuesday', 'wednesday'])),
          weekly_payout_days: notSimulated('use weekly_anchor'),
        }),
      ),
      statement_descriptor: text,
    }),
  ),
  paypay_payments: ofOtherProducts(),
  sepa_debit_payments: ofOtherProducts(),
  treasury: ofOtherProducts(),
});

const request = v.optional(param.object({ requested: flag }));

/** The parameters of a connected account that its creation and its update share. */
export const accountParameters = {
  account_token: notSimulated(),
  business_profile: v.optional(businessProfile),
  business_type: v.optional(param.oneOf(['company', 'government_entity', 'individual', 'non_profit'])),
  capabilities: v.optional(param.object(Object.fromEntries(CAPABILITIES.map((name) => [name, request])))),
  company: v.optional(company),
  default_currency: v.optional(param.only('usd')),
  documents: files(),
  email: v.optional(param.email),
  groups: notSimulated(),
  individual: v.optional(individual),
  metadata: v.optional(param.emptyable(param.metadata)),
  settings: v.optional(settings),
  tos_acceptance: v.optional(
    param.object({ date: v.optional(param.wholeNumber(0, 4_294_967_295)), ip: text, service_agreement: text, user_agent: text }),
  ),
};
