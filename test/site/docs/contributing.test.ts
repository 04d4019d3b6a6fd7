import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createCopy, type Copy } from './contributing/copy.js';
import { applyTo, type Edit } from './contributing/edit.js';
import { differences, readList } from './contributing/lists.js';
import { ATTRIBUTE, ERROR_CODE, LANGUAGE } from './contributing/others.js';
import { PANE } from './contributing/pane.js';

/** A dummy for each list. The language is the last, because it is a copy of another one with the texts of the pane and the error. */
const LISTS: Record<string, Edit[]> = {
  'Add a pane': PANE,
  'Add an error code': ERROR_CODE,
  'Add an attribute': ATTRIBUTE,
  'Add a language': LANGUAGE,
};

/** The tests that the lists name, and those that use the files that the lists name. */
const BROWSER_TESTS = [
  'api/client',
  'api/decode',
  'authentication-flow/leaving',
  'authentication-flow/panes/panes',
  'authentication-flow/state/effects',
  'authentication-flow/state/transition',
  'authentication-flow/tasks/perform',
  'collector/bank-account-token-collector',
  'collector/opening-failures',
  'locales/load',
  'locales/tables',
  'testing/control-names',
].map((name) => `test/browser/${name}.test.ts`);
const NODE_TESTS = ['test/node/walks/leaving.test.ts', 'test/site/docs/readme.test.ts'];

describe('the lists in CONTRIBUTING.md', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  for (const [title, edits] of Object.entries(LISTS)) {
    it(`“${title}” has five steps, which name exactly the files to edit`, () => {
      const list = readList(title);

      assert.equal(list.steps.length, 5);
      assert.deepEqual(differences(list, [...new Set(edits.map(([file]) => file))]), []);
      assert.deepEqual(
        list.scripts.filter((script) => !(script in scripts)),
        [],
      );
    });
  }
});

describe('a repository to which each list was applied', { concurrency: 2, timeout: 300_000 }, () => {
  let copy: Copy;
  before(async () => {
    copy = createCopy();
    await copy.fill();
    for (const edits of Object.values(LISTS)) applyTo(copy.folder, edits);
  });
  after(() => copy.remove());

  it('has no type errors', ({ signal }) => copy.run('tsc', ['-p', '.'], signal));

  it('passes the unit tests', ({ signal }) => copy.run('wtr', ['--files', ...BROWSER_TESTS], signal));

  it('passes the tests of the walks and of the README', ({ signal }) =>
    copy.run('node', ['--import', 'tsx', '--test', ...NODE_TESTS], signal));
});
