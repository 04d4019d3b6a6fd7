import type { Bank } from './bank.js';
import { INVENTED_BANKS } from './invented-banks.js';
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

export function createDirectory(): Directory {
  const named = [...INVENTED_BANKS, ...TEST_BANKS];
  return {
    featured: INVENTED_BANKS,
    find: (id) => named.find((bank) => bank.id === id),
    search(query, limit) {
      const wanted = query.trim().toLowerCase();
      if (wanted === '' || wanted === SHOW_NO_RESULTS) return [];
      const matches = named.filter(({ name, aliases }) => [name, ...aliases].some((text) => text.toLowerCase().includes(wanted)));
      return matches.slice(0, limit);
    },
  };
}
