import type { Bank } from './bank.js';
import { GENERATED_BANKS } from './generated-banks.js';
import { INVENTED_BANKS } from './invented-banks.js';
import { type NameSearch, createNameSearch } from './name-search.js';
import { type SandboxInstitution, banksFrom } from './own-institutions.js';
import { TEST_BANKS } from './test-banks.js';

/** All banks of the sandbox. */
export interface Directory {
  /** The banks that are shown before a search. */
  readonly featured: readonly Bank[];
  find(id: string): Bank | undefined;
  /** Returns the banks that match, best first. */
  search(query: string, limit: number): Bank[];
}

/** Finds nothing, as in Stripe's playground. */
const SHOW_NO_RESULTS = 'show_no_results';
/** Longer queries are cut, because the time of a search grows with them. */
const MAX_QUERY = 80;

const TEST_IDS = new Set(TEST_BANKS.map(({ id }) => id));
const INVENTED = [...INVENTED_BANKS, ...TEST_BANKS, ...GENERATED_BANKS];

/**
 * @param institutions replace the invented banks; Stripe's test institutions stay
 * @throws {TypeError} when an institution is refused
 */
export function createDirectory(institutions: readonly SandboxInstitution[] | null = null): Directory {
  const banks = institutions === null ? INVENTED : [...banksFrom(institutions, TEST_IDS), ...TEST_BANKS];
  const byId = new Map(banks.map((bank) => [bank.id, bank]));
  let names: NameSearch | undefined;

  return {
    featured: banks.filter(({ featuredOrder }) => featuredOrder !== null),
    find: (id) => byId.get(id),
    search(query, limit) {
      if (query.trim() === SHOW_NO_RESULTS) return [];
      names ??= createNameSearch(banks.map(({ name, aliases }) => [name, ...aliases]));
      return names.find(query.slice(0, MAX_QUERY), limit).flatMap((position) => banks[position] ?? []);
    },
  };
}
