import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InstitutionList } from '../../../src/api/types.js';
import { createDirectory } from '../../../src/sandbox/institutions/directory.js';
import {
  GENERATED_COUNT,
  findGenerated,
  generatedBank,
  generatedEntries,
  generatedName,
} from '../../../src/sandbox/institutions/generated-banks.js';
import { createNameSearch, entryOf, wordsOf } from '../../../src/sandbox/institutions/name-search.js';
import { slipsToPrefix } from '../../../src/sandbox/institutions/typing-distance.js';
import { SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { Person } from './person.js';

const directory = createDirectory();
const firstFor = (query: string): string | undefined => directory.search(query, 20)[0]?.name;

describe('the directory of banks', () => {
  it('has at least 12,000 names, each once', () => {
    assert.ok(GENERATED_COUNT >= 12_000);
    const names = new Set(Array.from({ length: GENERATED_COUNT }, (_, place) => generatedName(place)));
    assert.equal(names.size, GENERATED_COUNT);
  });

  it('is searched by the very words of its names', () => {
    const entries = generatedEntries();
    assert.equal(entries.length, GENERATED_COUNT);
    for (const place of [0, 1, 2, 3, 4711, GENERATED_COUNT - 1])
      assert.deepEqual(entries[place], entryOf([generatedName(place)]));
  });

  it('knows a bank again by its id, with the same accounts', () => {
    const bank = generatedBank(4711);
    assert.deepEqual(findGenerated(bank.id)?.accounts(), bank.accounts());
    assert.ok(bank.accounts().some(({ isPayable }) => isPayable));
    for (const id of [
      'bcinst_directory_',
      'bcinst_directory_01',
      'bcinst_directory_x',
      'bcinst_directory_12800',
      'bcinst_4711',
    ]) {
      assert.equal(findGenerated(id), undefined, id);
    }
  });

  const finds: [query: string, name: string | undefined][] = [
    ['harbor bank', 'Harbor Bank'],
    ['HARBOR', 'Harbor Bank'],
    ['  harbor   bank ', 'Harbor Bank'],
    ['hárbor', 'Harbor Bank'],
    ['bank harbor', 'Harbor Bank'],
    ['harb', 'Harbor Bank'],
    ['harbr', 'Harbor Bank'],
    ['harobr bank', 'Harbor Bank'],
    ['quilstone', 'Quillstone Bank'],
    ['quillstonne bnak', 'Quillstone Bank'],
    ['lanternfeild', 'Lanternfield Credit Union'],
    ['tallow and reed', 'Tallow & Reed'],
    ['harborbank', 'Harbor Bank'],
    ['wells fargo', 'Fargo Wells State Bank'],
    ['wels fargo', 'Fargo Wells State Bank'],
    ['wellsfargo', 'Fargo Wells State Bank'],
    ['tokenized', 'Tokenized Account Number'],
    ['', undefined],
    ['&', undefined],
    ['show_no_results', undefined],
    ['zephyrine', undefined],
    ['xq', undefined],
    ['harbor zephyrine', undefined],
    ['zephyrine'.repeat(20), undefined],
  ];
  for (const [query, name] of finds) {
    it(`finds ${name ?? 'nothing'} for “${query.slice(0, 30)}”`, () => {
      assert.equal(firstFor(query), name);
    });
  }

  it('ranks whole words before beginnings, beginnings before slips, and the best-known first', () => {
    const names = directory.search('oak', 100).map((bank) => bank.name);
    assert.ok(
      names.every((name) => wordsOf(name).includes('oak')),
      'whole words fill the list',
    );
    const many = directory.search('oakh', 5).map((bank) => bank.name);
    assert.deepEqual(many, ['Oakhollow Mutual']);
    assert.equal(directory.search('bank', 20).length, 20);
    assert.deepEqual(
      directory.search('down', 3).map(({ name }) => name),
      ['Down (Scheduled)', 'Down (Unscheduled)', 'Down (Error)'],
    );
  });

  it('puts fewer slips before more, and the very name before longer ones', () => {
    assert.deepEqual(createNameSearch([entryOf(['Abcdefxy']), entryOf(['Abcdefgx'])]).find('abcdefgh', 9), [1, 0]);
    assert.deepEqual(createNameSearch([entryOf(['Oak Bank Two']), entryOf(['Oak Bank'])]).find('oak bank', 9), [1, 0]);
  });

  it('answers a search in about a millisecond, although the first one makes the index', () => {
    const queries = ['w', 'we', 'wels', 'wels fargo', 'harbr bank', 'first bank of salem', 'credit union', 'zephyrine'];
    for (let warm = 0; warm < 20; warm += 1) queries.forEach((query) => directory.search(query, 20));
    const times = Array.from({ length: 20 }, () => queries.map((query) => timeOf(() => directory.search(query, 20)))).flat();
    times.sort((one, other) => one - other);
    // Ten times the usual figure: a busy machine must not fail it, a change of order of magnitude must.
    const median = times[Math.floor(times.length / 2)] ?? Infinity;
    assert.ok(median < 10, `the median was ${String(median)} ms`);
  });

  it('is searched over the person’s door, up to the limit', async () => {
    const person = new Person(createSandbox(), SCENARIO_SECRETS.linked);
    const search = async (parameters: Record<string, string>) =>
      (await person.get<InstitutionList>('/v1/connections/institutions', parameters)).body.data.length;
    assert.equal(await search({ query: 'bank' }), 20);
    assert.equal(await search({ query: 'bank', limit: '3' }), 3);
    assert.equal(await search({}), 0);
    const { status, body } = await person.get('/v1/connections/institutions', { query: 'x', limit: '101' });
    assert.deepEqual([status, body.error?.param], [400, 'limit']);
  });
});

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('slips of the finger', () => {
  const cases: [typed: string, word: string, slips: number][] = [
    ['wells', 'wells', 0],
    ['wel', 'wells', 0],
    ['wels', 'wells', 1],
    ['welss', 'wells', 1],
    ['wlels', 'wells', 1],
    ['wekls', 'wells', 1],
    ['weells', 'wells', 1],
    ['ewlsl', 'wells', 2],
    ['fargo', 'wells', 3],
  ];
  for (const [typed, word, slips] of cases) {
    it(`are ${String(slips)} from “${typed}” to “${word}”`, () => {
      assert.equal(slipsToPrefix(typed, word, 2), slips);
    });
  }
});
