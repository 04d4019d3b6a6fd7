import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { VERSION } from '../../../src/collector/version.js';
import { frameworks } from '../docs/readme.js';
import { packTarball, type Tarball } from './tarball.js';

const run = promisify(execFile);
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  sideEffects: string[];
  scripts: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
};

describe('the package', () => {
  let tarball: Tarball;
  before(async () => void (tarball = await packTarball()));
  after(() => tarball.remove());

  it('contains exactly the expected files', async () => {
    const expected = (await readFile('test/site/package/files.txt', 'utf8')).trimEnd().split('\n');

    assert.deepEqual([...new Set(tarball.files)], expected, 'if the change is intended, run: npm run list-files');
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ strict: true });

    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that every module resolution finds', async () => {
    const { stdout } = await run('node_modules/.bin/attw', [tarball.path, '--profile', 'esm-only', '--format', 'json']);
    const { analysis } = JSON.parse(stdout) as { analysis: { entrypoints: Record<string, unknown> } };

    assert.deepEqual(Object.keys(analysis.entrypoints).sort(), Object.keys(manifest.exports).sort());
  });

  it('has a file for every entry, with its types first', () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      const files = typeof target === 'string' ? [target] : Object.values(target);
      if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types', entry);
      for (const file of files) assert.ok(tarball.files.includes(file.slice(2)), `${entry}: ${file}`);
    }
  });

  it('has all its entries documented on the page about frameworks', () => {
    const documented = frameworks
      .column('## Package entries', 1)
      .map((name) => (name.startsWith('./') || name === '.' ? name : `./types/${name}`));

    assert.deepEqual(
      documented.sort(),
      Object.keys(manifest.exports)
        .filter((entry) => entry !== './package.json')
        .sort(),
    );
  });

  it('lists every file with side effects', () => {
    assert.deepEqual(
      manifest.sideEffects.filter((file) => file.startsWith('./dist')),
      ['./dist/package/index.js', './dist/package/define.js', './dist/package/development.js', './dist/browser/*.js'],
    );
  });

  it('has types that import only packages that npm installs with it', async () => {
    const installed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const types = tarball.files.filter((file) => file.endsWith('.d.ts'));
    const sources = await Promise.all(types.map((file) => readFile(file, 'utf8')));
    const packages = sources.flatMap((source) =>
      [...source.matchAll(/(?:from|import\() ?['"]((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name = '']) => name),
    );

    assert.deepEqual(
      [...new Set(packages)].filter((name) => !installed.includes(name)),
      [],
    );
    assert.ok(packages.length > 0);
  });

  it('runs no install scripts', () => {
    for (const script of ['preinstall', 'install', 'postinstall']) assert.ok(!(script in manifest.scripts), script);
  });

  it('has a source map with the sources for every module', async () => {
    const modules = tarball.files.filter((file) => /^dist\/(package|browser)\/[^/]+\.js$/.test(file));
    for (const file of modules.filter((name) => !name.endsWith('/types.js'))) {
      const { sourcesContent } = JSON.parse(await readFile(`${file}.map`, 'utf8')) as { sourcesContent: string[] };
      assert.ok(sourcesContent.every(Boolean), file);
    }
    assert.ok(modules.length > 6);
  });

  it('exports the version of package.json', () => {
    assert.equal(VERSION, manifest.version);
  });

  it('contains no tests or keys, and stays below 2 MB', async () => {
    assert.ok(tarball.files.every((file) => /^(dist\/|demo\/themes\/|README|LICENSE|CHANGELOG|package\.json)/.test(file)));
    assert.ok((await stat(tarball.path)).size < 2_000_000);
  });
});
