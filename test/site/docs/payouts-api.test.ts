import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const FOLDER = 'demo/frameworks';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => !file.includes('node_modules'));
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

describe('the framework applications', () => {
  for (const [ending, count] of [
    ['ts', 8],
    ['js', 2],
  ] as const) {
    it(`have the same requests in every payouts-api.${ending}`, () => {
      const copies = files.filter((file) => file.endsWith(`/payouts-api.${ending}`));

      assert.equal(copies.length, count);
      assert.equal(new Set(copies.map(textOf)).size, 1);
    });
  }

  it('send only the requests of the contract', () => {
    const sources = files.filter((file) => /\.(tsx?|m?js|vue|svelte)$/.test(file)).map(textOf);
    const requested = sources.flatMap((source) => [...source.matchAll(/'(\/(?:api|payouts)\b[^']*)'/g)].map(([, path]) => path));

    assert.deepEqual([...new Set(requested)].sort(), ['/payouts/account', '/payouts/accounts', '/payouts/session']);
  });
});
