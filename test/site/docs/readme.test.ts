import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ERRORS } from '../../../src/contract/error-codes.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { withDefaults } from '../../../src/sandbox/options.js';
import { words } from '../../../src/locales/element/es.js';
import { designDecisions, errors, readme, sandbox, server, theming, troubleshooting } from './readme.js';

describe('the README', () => {
  it('has at most 220 lines, and names Stripe in the first ten', () => {
    const lines = readme.text.trimEnd().split('\n');

    assert.ok(lines.length <= 220, String(lines.length));
    assert.match(lines.slice(0, 10).join('\n'), /Stripe/);
  });
});

describe('the README and the documentation', () => {
  it('list exactly the error codes that exist, in the order of the source', () => {
    assert.deepEqual(errors.column('## All codes', 1), Object.keys(ERRORS));
  });

  it('say for each error whether trying again can help', () => {
    const retry = errors.rows('## All codes').map(([, , cell]) => cell === 'yes');

    assert.deepEqual(
      retry,
      Object.values(ERRORS).map(({ recoverable }) => recoverable),
    );
  });

  it('say who sees each message, and only messages for users are translated', () => {
    const shownToUsers = errors.rows('## All codes').flatMap(([code = '', cell]) => (cell === 'user' ? [code.slice(1, -1)] : []));
    const translated = Object.keys(ERRORS).filter((code) => code in words.errors);

    assert.deepEqual(shownToUsers, translated);
  });

  it('explain every error code in “Troubleshooting”', () => {
    const missing = Object.keys(ERRORS).filter((code) => !troubleshooting.text.includes(`\`${code}\``));

    assert.deepEqual(missing, []);
  });

  it('explain every error code of the server recipes in “Troubleshooting”', async () => {
    const sources = ['failures', 'platform', 'requests'].map((file) => readFile(`demo/recipes/${file}.ts`, 'utf8'));
    const thrown = (await Promise.all(sources)).join('').matchAll(/(?:new Refusal\(\d+, |code: )'(\w+)'/g);
    const codes = new Set([...thrown].map(([, code]) => code));

    assert.deepEqual(troubleshooting.column('## The server refuses a request', 1).sort(), [...codes].sort());
  });

  it('list every test secret', () => {
    assert.deepEqual(sandbox.column('## Test secrets', 1), Object.values(SCENARIO_SECRETS));
  });

  it('list every option of the sandbox with its default', async () => {
    const sources = ['node', 'options'].map((file) => readFile(`src/sandbox/${file}.ts`, 'utf8'));
    const options = (await Promise.all(sources)).flatMap((source) => {
      const [, body = ''] = /interface Sandbox(?:Server)?Options.*?\{\n([^]*?)\n\}/.exec(source) ?? [];
      return [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name = '']) => name);
    });
    const defaults = Object.entries(withDefaults({})).filter(([, value]) => /string|number|boolean/.test(typeof value));

    assert.deepEqual(sandbox.column('## Over HTTP', 1).sort(), options.sort());
    for (const [name, value] of defaults.filter(([name]) => name !== 'origin')) {
      assert.match(
        sandbox.text,
        new RegExp(`^\\| \`${name}\` \\|.*\\| \`${JSON.stringify(value).replaceAll('"', "'")}\` \\|$`, 'm'),
      );
    }
  });

  it('list every file of the recipe for Next', async () => {
    const files = await readdir('demo/recipes', { withFileTypes: true });
    const shared = files.filter((file) => file.isFile() && !/^(express|hono)\.ts$/.test(file.name));
    const routes = await readdir('demo/recipes/next', { recursive: true });

    assert.deepEqual(
      server.column('### Next', 1).sort(),
      [...shared.map(({ name }) => `payouts/server/${name}`), ...routes.filter((file) => file.endsWith('.ts'))]
        .map((file) => `app/${file}`)
        .sort(),
    );
  });

  it('list every attribute with its property', async () => {
    const files = ['src/collector/collector-settings.ts', 'src/collector/form-control.ts'].map((file) => readFile(file, 'utf8'));
    const source = (await Promise.all(files)).join('\n');
    const declared = [...source.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)].filter(
      ([, , options]) => !/attribute: false|state: true/.test(options ?? ''),
    );
    const attributes = declared.map(([, name, options]) => /attribute: '([^']+)'/.exec(options ?? '')?.[1] ?? name);

    assert.deepEqual(readme.column('### Attributes', 1), attributes);
    assert.deepEqual(
      readme.column('### Attributes', 2),
      declared.map(([, name]) => name),
    );
  });

  it('list every custom property that the style sheets use', async () => {
    const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.styles.ts'));
    const sheets = await Promise.all(files.map((file) => readFile(`src/${file}`, 'utf8')));
    const read = [...sheets.join('').matchAll(/--bank-account-token-collector-([a-z-]+)/g)].map(([, name]) => name);

    assert.deepEqual(theming.column('## Custom properties', 1).sort(), [...new Set(read)].sort());
  });

  it('list every part in the templates', async () => {
    const files = [
      'src/collector/trigger.ts',
      'src/collector/trigger-rows.ts',
      'src/design/icon.ts',
      'src/authentication-flow/dialog/flow-dialog.ts',
      ...(await readdir('src/authentication-flow/panes')).map((file) => `src/authentication-flow/panes/${file}`),
    ];
    const sources = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
    const plain = [...sources.matchAll(/ part="([^"]+)"/g)].map(([, name]) => name);
    const buttons = ['button', 'primary-button', 'outline-button', 'quiet-button'];

    assert.deepEqual(theming.column('## Parts', 1).sort(), [...new Set([...plain, ...buttons])].sort());
  });

  it('list every event', async () => {
    const source = await readFile('src/collector/events.ts', 'utf8');
    const events = [
      ...(source.split('interface BankAccountTokenCollectorEventMap')[1] ?? '').matchAll(/^ {2}'([a-z-]+)':/gm),
    ].map(([, name]) => name);

    assert.deepEqual(readme.column('### Events', 1), events);
  });

  it('state the size limits that the build checks', async () => {
    const script = await readFile('.config/size.mjs', 'utf8');
    const limits = [...script.matchAll(/^ {2}\['([^']*)', '([^']*)', .*, ([\d_]+)\],$/gm)].map(
      ([, folder = '', what = '', limit = '']) => {
        const name = folder.includes(' ') ? folder : `\`${folder}\``;
        return `| ${name} | ${what} | ${limit.replace('_', ',')} B |`;
      },
    );

    assert.equal(limits.length, 7);
    for (const row of limits) assert.ok(designDecisions.text.includes(row), row);
  });
});
