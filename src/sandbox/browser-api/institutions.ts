import * as v from 'valibot';
import type { InstitutionList } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import { type Bank, institutionOf } from '../institutions/bank.js';
import type { SessionRecord } from '../objects/session.js';
import type { World } from '../world.js';
import { manifestOf } from './manifest.js';
import { sessionOf } from './session-access.js';

const searchParameters = v.looseObject({
  query: v.optional(v.pipe(v.string('must be a string'), v.maxLength(200, 'is too long')), ''),
  limit: v.optional(param.wholeNumber(1, 100), '20'),
});

/** All banks of the sandbox are in the US. A session for another country gets an empty list. */
function listed(world: World, session: SessionRecord, banks: readonly Bank[]): InstitutionList {
  const country = session.terms.filters?.country ?? 'US';
  return {
    data: country === 'US' ? banks.map(institutionOf) : [],
    show_manual_entry: manifestOf(world, session).allow_manual_entry,
  };
}

export function featuredInstitutions(world: World, parameters: object): InstitutionList {
  return listed(world, sessionOf(world, parameters), world.banks.featured);
}

export function searchInstitutions(world: World, parameters: object): InstitutionList {
  const session = sessionOf(world, parameters);
  const { query, limit } = checked(searchParameters, parameters);
  return listed(world, session, world.banks.search(query, limit));
}
