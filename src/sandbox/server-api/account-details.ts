import { type AccountDetails, type Company, type Individual, merged, noAddress } from '../objects/account-details.js';
import { changedMetadata } from '../objects/metadata.js';
import { unsaidCompany, unsaidIndividual } from '../objects/unsaid-details.js';
import type { accountParameters } from './account-parameters.js';
import type { Parsed } from './route.js';

type Said = Partial<
  Pick<Parsed<typeof accountParameters>, 'business_profile' | 'company' | 'individual' | 'settings' | 'tos_acceptance'>
>;
type SaidCompany = NonNullable<Said['company']>;
type SaidIndividual = NonNullable<Said['individual']>;

function companyAfter(before: Company | null, { tax_id, vat_id, ...said }: SaidCompany): Company {
  return merged(before ?? unsaidCompany(), {
    ...said,
    ...(tax_id !== undefined && { tax_id_provided: true }),
    ...(vat_id !== undefined && { vat_id_provided: true }),
  });
}

function individualAfter(before: Individual | null, said: SaidIndividual): Individual {
  const { id_number, ssn_last_4, metadata, ...plain } = said;
  const base = before ?? unsaidIndividual();
  return {
    ...merged(base, {
      ...plain,
      ...(id_number !== undefined && { id_number_provided: true, ssn_last_4_provided: true }),
      ...(ssn_last_4 !== undefined && { ssn_last_4_provided: true }),
    }),
    metadata: changedMetadata(base.metadata, metadata),
  };
}

/** Returns the details of an account after a change by the platform. */
export function changedDetails(before: AccountDetails, said: Said): AccountDetails {
  const { support_address, ...business_profile } = said.business_profile ?? {};
  const { company, individual, settings = {}, tos_acceptance = {} } = said;
  return {
    business_profile: merged(before.business_profile, {
      ...business_profile,
      ...(support_address && {
        support_address: merged(before.business_profile.support_address ?? noAddress(), support_address),
      }),
    }),
    company: company ? companyAfter(before.company, company) : before.company,
    individual: individual ? individualAfter(before.individual, individual) : before.individual,
    settings: merged(before.settings, settings),
    tos_acceptance: merged(before.tos_acceptance, tos_acceptance),
  };
}
