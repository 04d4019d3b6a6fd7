import type { Bank } from './bank.js';
import { findGenerated, generatedBank, generatedEntries } from './generated-banks.js';
import { INVENTED_BANKS } from './invented-banks.js';
import { type NameSearch, createNameSearch, entryOf } from './name-search.js';
import { TEST_BANKS } from './test-banks.js';

/** All banks of the sandbox. */
export interface Directory {
  readonly featured: readonly Bank[];
  find(id: string): Bank | undefined;
  /** Best match first. */
  search(query: string, limit: number): Bank[];
}

/** A query of Stripe's playground that finds nothing. */
const SHOW_NO_RESULTS = 'show_no_results';
/** Longer queries are cut: no bank's name is longer, and every letter costs time. */
const MAX_QUERY = 80;

const NAMED: readonly Bank[] = [...INVENTED_BANKS, ...TEST_BANKS];
let names: NameSearch | undefined;

/** Made at the first search, once for all sandboxes: whoever never searches never pays for it. */
function nameSearch(): NameSearch {
  names ??= createNameSearch([...NAMED.map(({ name, aliases }) => entryOf([name, ...aliases])), ...generatedEntries()]);
  return names;
}

function bankAt(place: number): Bank {
  return NAMED[place] ?? generatedBank(place - NAMED.length);
}

export function createDirectory(): Directory {
  return {
    featured: INVENTED_BANKS,
    find: (id) => NAMED.find((bank) => bank.id === id) ?? findGenerated(id),
    search: (query, limit) =>
      query.trim() === SHOW_NO_RESULTS ? [] : nameSearch().find(query.slice(0, MAX_QUERY), limit).map(bankAt),
  };
}
