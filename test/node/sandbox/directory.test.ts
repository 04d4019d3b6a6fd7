import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InstitutionList } from '../../../src/api/types.js';
import { createDirectory } from '../../../src/sandbox/institutions/directory.js';
import { GENERATED_BANKS } from '../../../src/sandbox/institutions/generated-banks.js';
import { createNameSearch } from '../../../src/sandbox/institutions/name-search.js';
import { SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

const directory = createDirectory();
const firstFor = (query: string): string | undefined => directory.search(query, 20)[0]?.name;

describe('the directory of banks', () => {
  it('has a few hundred generated banks, each with a unique name and id', () => {
    assert.ok(GENERATED_BANKS.length >= 300 && GENERATED_BANKS.length <= 500);
    for (const key of ['id', 'name'] as const)
      assert.equal(new Set(GENERATED_BANKS.map((bank) => bank[key])).size, GENERATED_BANKS.length);
  });

  it('finds every generated bank by its name', () => {
    for (const bank of GENERATED_BANKS) assert.equal(directory.search(bank.name, 20)[0], bank);
  });

  it('finds a bank by its id, always with the same accounts', () => {
    const id = 'bcinst_directory_amber_oberlin';
    const bank = directory.find(id);
    assert.deepEqual(createDirectory().find(id)?.accounts(), bank?.accounts());
    assert.ok(bank?.accounts().some(({ isPayable }) => isPayable));
    for (const unknown of ['bcinst_directory_', 'bcinst_directory_x', 'bcinst_directory_4711', 'toString']) {
      assert.equal(directory.find(unknown), undefined, unknown);
    }
  });

  const searches: [query: string, name: string | undefined][] = [
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
  for (const [query, name] of searches) {
    it(`finds ${name ?? 'nothing'} for “${query.slice(0, 30)}”`, () => {
      assert.equal(firstFor(query), name);
    });
  }

  it('ranks whole words before prefixes, and featured banks first', () => {
    const names = directory.search('oak', 100).map((bank) => bank.name);
    assert.equal(names.length, 21);
    assert.ok(
      names.slice(0, 20).every((name) => /\bOak\b/.test(name)),
      'whole words come first',
    );
    assert.equal(names[20], 'Oakhollow Mutual');
    const many = directory.search('oakh', 5).map((bank) => bank.name);
    assert.deepEqual(many, ['Oakhollow Mutual']);
    assert.equal(directory.search('bank', 20).length, 20);
    assert.deepEqual(
      directory.search('down', 3).map(({ name }) => name),
      ['Down (Scheduled)', 'Down (Unscheduled)', 'Down (Error)'],
    );
  });

  it('ranks prefixes before typos, and an exact name before longer ones', () => {
    assert.deepEqual(createNameSearch([['Abcdefxh Bank'], ['Abcdefgh Bank']]).find('abcdefgh', 9), [1]);
    assert.deepEqual(createNameSearch([['Oak Bank Two'], ['Oak Bank']]).find('oak bank', 9), [1, 0]);
  });

  it('finds names in other scripts', () => {
    const names = createNameSearch([['Crédit du Nord'], ['Банк Полярный'], ['みどり銀行']]);
    assert.deepEqual(names.find('credit', 9), [0]);
    assert.deepEqual(names.find('поляр', 9), [1]);
    assert.deepEqual(names.find('みどり', 9), [2]);
  });

  it('is searched through the browser API, up to the limit', async () => {
    const browser = new BrowserClient(createSandbox(), SCENARIO_SECRETS.linked);
    const search = async (parameters: Record<string, string>) =>
      (await browser.get<InstitutionList>('/v1/connections/institutions', parameters)).body.data.length;
    assert.equal(await search({ query: 'bank' }), 20);
    assert.equal(await search({ query: 'bank', limit: '3' }), 3);
    assert.equal(await search({}), 0);
    const { status, body } = await browser.get('/v1/connections/institutions', { query: 'x', limit: '101' });
    assert.deepEqual([status, body.error?.param], [400, 'limit']);
  });
});

describe('a search with typos', () => {
  const cases: [typed: string, isFound: boolean][] = [
    ['wells', true],
    ['wel', true],
    ['wels', true],
    ['welss', true],
    ['wlels', true],
    ['wekls', true],
    ['weells', true],
    ['ewlsl', false],
    ['fargo', false],
  ];
  for (const [typed, isFound] of cases) {
    it(`“${typed}” ${isFound ? 'finds' : 'does not find'} “Wells”`, () => {
      assert.deepEqual(createNameSearch([['Wells']]).find(typed, 9), isFound ? [0] : []);
    });
  }
});
