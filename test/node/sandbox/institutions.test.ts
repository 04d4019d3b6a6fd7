import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Institution, InstitutionList } from '../../../src/api/types.js';
import { type SandboxInstitution, createSandbox } from '../../../src/sandbox/index.js';
import { Person } from './person.js';

const NORTHWIND: SandboxInstitution = { id: 'bcinst_northwind', name: 'Northwind Bank' };
const SOUTHWIND: SandboxInstitution = { id: 'bcinst_southwind', name: 'Southwind Bank' };

async function userOf(institutions: readonly SandboxInstitution[]): Promise<Person> {
  const sandbox = createSandbox({ institutions });
  return new Person(sandbox, (await sandbox.createSession()).client_secret);
}

const named = (list: readonly Institution[]): string[] => list.map(({ name }) => name);

async function featured(user: Person): Promise<Institution[]> {
  return (await user.get<InstitutionList>('/v1/connections/featured_institutions')).body.data;
}

async function search(user: Person, query: string): Promise<Institution[]> {
  return (await user.get<InstitutionList>('/v1/connections/institutions', { query })).body.data;
}

describe('the option `institutions`', () => {
  it('replaces the invented banks, and keeps Stripe’s test institutions', async () => {
    const user = await userOf([NORTHWIND]);

    assert.deepEqual(named(await featured(user)), ['Northwind Bank']);
    assert.deepEqual(named(await search(user, 'northwnid')), ['Northwind Bank']);
    assert.deepEqual(named(await search(user, 'harbor')), []);
    assert.deepEqual(named(await search(user, 'test oauth')), ['Test (OAuth)', 'Test (Non-OAuth)']);
  });

  it('features those that say so, in their order', async () => {
    const user = await userOf([NORTHWIND, { ...SOUTHWIND, featured: true }, { id: 'e', name: 'Eastwind', featured: true }]);

    assert.deepEqual(named(await featured(user)), ['Southwind Bank', 'Eastwind']);
  });

  it('features the first eight when none says so', async () => {
    const user = await userOf(
      Array.from({ length: 20 }, (_, index) => ({ id: `b${String(index)}`, name: `Bank ${String(index)}` })),
    );

    assert.deepEqual(named(await featured(user)), [
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

  it('sends the address and the picture, and finds by other names', async () => {
    const icon = { default: 'data:image/png;base64,AAAA' };
    const user = await userOf([{ ...NORTHWIND, aliases: ['Boreas'], url: 'https://northwind.example', icon }]);

    assert.deepEqual(await search(user, 'boreas'), [
      { ...NORTHWIND, url: 'https://northwind.example', icon, featured: true, featured_order: 0 },
    ]);
  });

  it('takes institutions as Stripe’s API sends them', async () => {
    const user = await userOf([NORTHWIND]);
    const [sent] = await featured(user);
    assert.ok(sent);

    assert.deepEqual(await featured(await userOf([sent])), [sent]);
  });

  it('lets a user link an account at one of them', async () => {
    const user = await userOf([NORTHWIND]);

    assert.equal((await user.link(NORTHWIND.id)).status, 'succeeded');
  });

  it('may be an empty list', async () => {
    assert.deepEqual(await featured(await userOf([])), []);
  });

  it('finds one among 20,000', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `b${String(index)}`, name: `Bank ${String(index)}` }));
    const user = await userOf([...many, NORTHWIND]);

    assert.deepEqual(named(await search(user, 'norhtwind')), ['Northwind Bank']);
  });

  const refused: [title: string, institutions: unknown, message: string][] = [
    ['a value that is no list', {}, 'institutions must be a list.'],
    ['an entry that is no object', ['Northwind'], 'institutions[0] must be an object.'],
    ['a missing id', [{ name: 'Northwind' }], 'institutions[0].id is missing.'],
    ['a missing name', [NORTHWIND, { id: 'x' }], 'institutions[1].name is missing.'],
    [
      'an id that an address can’t hold',
      [{ ...NORTHWIND, id: 'a/b' }],
      'institutions[0].id must be 1–100 letters, digits, _ or -.',
    ],
    ['an id that occurs twice', [NORTHWIND, NORTHWIND], 'institutions[1].id is already in use: bcinst_northwind.'],
    [
      'the id of a test institution',
      [{ ...NORTHWIND, id: 'bcinst_test_oauth' }],
      'institutions[0].id is already in use: bcinst_test_oauth.',
    ],
    ['a blank name', [{ ...NORTHWIND, name: ' ' }], 'institutions[0].name must not be empty.'],
    ['a name of 121 characters', [{ ...NORTHWIND, name: 'x'.repeat(121) }], 'institutions[0].name is too long.'],
    ['an alias that is no text', [{ ...NORTHWIND, aliases: [1] }], 'institutions[0].aliases[0] must be a string.'],
    [
      'an address with another scheme',
      [{ ...NORTHWIND, url: 'javascript:1' }],
      'institutions[0].url must be an http(s) address.',
    ],
    [
      'a picture over plain HTTP',
      [{ ...NORTHWIND, icon: { default: 'http://x.example/x.png' } }],
      'institutions[0].icon.default must be an https: or data:image/ address.',
    ],
    ['`featured` that is no boolean', [{ ...NORTHWIND, featured: 1 }], 'institutions[0].featured must be true or false.'],
  ];
  for (const [title, institutions, message] of refused) {
    it(`refuses ${title}`, () => {
      const options = { institutions: institutions as SandboxInstitution[] };

      assert.throws(() => createSandbox(options), { name: 'TypeError', message });
    });
  }
});
