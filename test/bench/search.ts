/**
 * Measures one keystroke of a search in the sandbox's directory, and compares it with two search libraries on the same names:
 * `npm run bench:search`. Compare the ratios, because the milliseconds depend on the machine.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { createDirectory } from '../../src/sandbox/institutions/directory.js';
import { generatedBank, generatedEntries } from '../../src/sandbox/institutions/generated-banks.js';
import { INVENTED_BANKS } from '../../src/sandbox/institutions/invented-banks.js';

const ROUNDS = 30;
const LIMIT = 20;
const TYPED = ['wells fargo bank', 'harbor bank', 'frst natl', 'amber credit union of arden', 'quilstone', 'tallow and reed'];
const MISSPELLED = ['quilstone', 'harbr bank', 'credt union of', 'amber credit unoin of arden'];
const keystrokes = TYPED.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));

interface Searcher {
  name: string;
  search(query: string): number;
}

const directory = createDirectory();
const generated = generatedEntries().map((_, place) => generatedBank(place).name);
const names = [...INVENTED_BANKS.map(({ name }) => name), ...generated];

function miniSearch(): Searcher {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(names.map((name, id) => ({ id, name })));
  return { name: 'MiniSearch, prefix and fuzzy', search: (query) => index.search(query).slice(0, LIMIT).length };
}

function microFuzzy(): Searcher {
  const oneTypo = { intraMode: 1 } satisfies { intraMode: number } as unknown as uFuzzy.Options;
  const fuzzy = new uFuzzy(oneTypo);
  return { name: 'uFuzzy, one typo per word', search: (query) => fuzzy.search(names, query, 1)[0]?.slice(0, LIMIT).length ?? 0 };
}

function measure({ name, search }: Searcher): { name: string; p50: number; p95: number; finds: string } {
  for (const query of keystrokes) search(query);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of keystrokes) {
      const start = performance.now();
      search(query);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  const misspelled = MISSPELLED.filter((query) => search(query) > 0);
  return { name, p50: at(0.5), p95: at(0.95), finds: `${misspelled.length} of ${MISSPELLED.length}` };
}

const ours: Searcher = { name: 'this directory', search: (query) => directory.search(query, LIMIT).length };
const rows = [ours, miniSearch(), microFuzzy()].map(measure);
const base = rows[0]!;
console.log(`one keystroke among ${names.length} names (${keystrokes.length} keystrokes × ${ROUNDS})`);
for (const { name, p50, p95, finds } of rows) {
  const ratio = (value: number, of: number): string => `× ${(value / of).toFixed(1)}`;
  console.log(
    `${name.padEnd(30)} p50 ${p50.toFixed(2)} ms ${ratio(p50, base.p50)}   p95 ${p95.toFixed(2)} ms ${ratio(p95, base.p95)}   misspelled found ${finds}`,
  );
}
