import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Institution, InstitutionList } from '../../../src/api/types.js';
import { type SandboxInstitution, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

const NORTHWIND: SandboxInstitution = { id: 'bcinst_northwind', name: 'Northwind Bank' };
const SOUTHWIND: SandboxInstitution = { id: 'bcinst_southwind', name: 'Southwind Bank' };

async function startSession(institutions: readonly SandboxInstitution[]): Promise<BrowserClient> {
  const sandbox = createSandbox({ institutions });
  return new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
}

const named = (list: readonly Institution[]): string[] => list.map(({ name }) => name);

async function featured(browser: BrowserClient): Promise<Institution[]> {
  return (await browser.get<InstitutionList>('/v1/connections/featured_institutions')).body.data;
}

async function search(browser: BrowserClient, query: string): Promise<Institution[]> {
  return (await browser.get<InstitutionList>('/v1/connections/institutions', { query })).body.data;
}

describe('the option `institutions`', () => {
  it('replaces the invented banks, and keeps Stripe’s test institutions', async () => {
    const browser = await startSession([NORTHWIND]);

    assert.deepEqual(named(await featured(browser)), ['Northwind Bank']);
    assert.deepEqual(named(await search(browser, 'northwnid')), ['Northwind Bank']);
    assert.deepEqual(named(await search(browser, 'harbor')), []);
    assert.deepEqual(named(await search(browser, 'test oauth')), ['Test (OAuth)', 'Test (Non-OAuth)']);
  });

  it('features the institutions that are marked as featured, in their order', async () => {
    const browser = await startSession([
      NORTHWIND,
      { ...SOUTHWIND, featured: true },
      { id: 'e', name: 'Eastwind', featured: true },
    ]);

    assert.deepEqual(named(await featured(browser)), ['Southwind Bank', 'Eastwind']);
  });

  it('features the first eight if none is marked', async () => {
    const browser = await startSession(
      Array.from({ length: 20 }, (_, index) => ({ id: `b${String(index)}`, name: `Bank ${String(index)}` })),
    );

    assert.deepEqual(named(await featured(browser)), [
      'Bank 0',
      'Bank 1',
      'Bank 2',
      'Bank 3',
      'Bank 4',
      'Bank 5',
      'Bank 6',
      'Bank 7',
    ]);
  });

  it('returns the URL and the icon, and searches aliases', async () => {
    const icon = { default: 'data:image/png;base64,AAAA' };
    const browser = await startSession([{ ...NORTHWIND, aliases: ['Boreas'], url: 'https://northwind.example', icon }]);

    assert.deepEqual(await search(browser, 'boreas'), [
      { ...NORTHWIND, url: 'https://northwind.example', icon, featured: true, featured_order: 0 },
    ]);
  });

  it('accepts institutions as Stripe’s API returns them', async () => {
    const browser = await startSession([NORTHWIND]);
    const [sent] = await featured(browser);
    assert.ok(sent);

    assert.deepEqual(await featured(await startSession([sent])), [sent]);
  });

  it('lets a user link an account at a custom institution', async () => {
    const browser = await startSession([NORTHWIND]);

    assert.equal((await browser.link(NORTHWIND.id)).status, 'succeeded');
  });

  it('can be an empty list', async () => {
    assert.deepEqual(await featured(await startSession([])), []);
  });

  it('finds an institution among 20,000', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `b${String(index)}`, name: `Bank ${String(index)}` }));
    const browser = await startSession([...many, NORTHWIND]);

    assert.deepEqual(named(await search(browser, 'norhtwind')), ['Northwind Bank']);
  });

  const refused: [title: string, institutions: unknown, message: string][] = [
    ['a value that is not a list', {}, 'institutions must be a list.'],
    ['an entry that is not an object', ['Northwind'], 'institutions[0] must be an object.'],
    ['a missing id', [{ name: 'Northwind' }], 'institutions[0].id is missing.'],
    ['a missing name', [NORTHWIND, { id: 'x' }], 'institutions[1].name is missing.'],
    [
      'an id with a character that is not allowed',
      [{ ...NORTHWIND, id: 'a/b' }],
      'institutions[0].id must be 1–100 letters, digits, _ or -.',
    ],
    ['a duplicate id', [NORTHWIND, NORTHWIND], 'institutions[1].id is already in use: bcinst_northwind.'],
    [
      'the id of a test institution',
      [{ ...NORTHWIND, id: 'bcinst_test_oauth' }],
      'institutions[0].id is already in use: bcinst_test_oauth.',
    ],
    ['a blank name', [{ ...NORTHWIND, name: ' ' }], 'institutions[0].name must not be empty.'],
    ['a name of 121 characters', [{ ...NORTHWIND, name: 'x'.repeat(121) }], 'institutions[0].name is too long.'],
    ['an alias that is not a string', [{ ...NORTHWIND, aliases: [1] }], 'institutions[0].aliases[0] must be a string.'],
    ['a URL with another scheme', [{ ...NORTHWIND, url: 'javascript:1' }], 'institutions[0].url must be an http(s) address.'],
    [
      'an icon over plain HTTP',
      [{ ...NORTHWIND, icon: { default: 'http://x.example/x.png' } }],
      'institutions[0].icon.default must be an https: or data:image/ address.',
    ],
    ['`featured` that is not a boolean', [{ ...NORTHWIND, featured: 1 }], 'institutions[0].featured must be true or false.'],
  ];
  for (const [title, institutions, message] of refused) {
    it(`refuses ${title}`, () => {
      const options = { institutions: institutions as SandboxInstitution[] };

      assert.throws(() => createSandbox(options), { name: 'TypeError', message });
    });
  }
});
