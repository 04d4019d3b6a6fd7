import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const create = (pairs: string) => new ServerClient().raw('POST /v1/accounts', `type=custom&${pairs}`);
const manyKeys = (count: number) => Array.from({ length: count }, (_, index) => `metadata[k${String(index)}]=v`).join('&');

/** Attaches an external account with metadata, and returns a function that changes it. */
async function attachAccount(metadata: string) {
  const api = new ServerClient();
  const account = await api.createAccount();
  const { token } = await api.linkAccount(account);
  const line = `POST /v1/accounts/${account}/external_accounts`;
  const { body } = await api.raw(line, `external_account=${token}&${metadata}`);
  return { first: body.metadata, change: async (pairs: string) => api.raw(`${line}/${String(body.id)}`, pairs) };
}

describe('metadata', () => {
  it('drops a key with an empty value', async () => {
    assert.deepEqual((await create('metadata[a]=&metadata[b]=1')).body.metadata, { b: '1' });
  });

  it('can be set to an empty string', async () => {
    const { status, body } = await create('metadata=');
    assert.deepEqual([status, body.metadata], [200, {}]);
  });

  it('is updated key by key, and unset by an empty value', async () => {
    const { first, change } = await attachAccount('metadata[a]=1&metadata[b]=2');
    assert.deepEqual(first, { a: '1', b: '2' });
    assert.deepEqual((await change('metadata[b]=3&metadata[c]=4')).body.metadata, { a: '1', b: '3', c: '4' });
    assert.deepEqual((await change('metadata[b]=')).body.metadata, { a: '1', c: '4' });
    assert.deepEqual((await change('account_holder_name=Ines')).body.metadata, { a: '1', c: '4' });
    assert.deepEqual((await change('metadata=')).body.metadata, {});
  });

  it('can have at most 50 keys, including existing ones', async () => {
    assert.equal((await create(manyKeys(50))).status, 200);
    const { status, body } = await create(manyKeys(51));
    assert.deepEqual([status, body.error.param], [400, 'metadata']);
    const { change } = await attachAccount(manyKeys(50));
    assert.equal((await change('metadata[one more]=v')).status, 400);
    assert.equal((await change('metadata[k0]=&metadata[another]=v')).status, 200);
  });

  it('can have keys of at most 40 characters and values of at most 500', async () => {
    assert.equal((await create(`metadata[${'k'.repeat(40)}]=${'v'.repeat(500)}`)).status, 200);
    assert.equal((await create(`metadata[${'k'.repeat(41)}]=v`)).body.error.param, `metadata[${'k'.repeat(41)}]`);
    assert.equal((await create(`metadata[k]=${'v'.repeat(501)}`)).body.error.param, 'metadata[k]');
  });

  it('keeps any key as data, even if it has a meaning in JavaScript', async () => {
    const keys = ['toString', 'constructor', 'prototype', '__proto__', 'hasOwnProperty', '0', '10', 'then', 'a.b', 'ä 💥', ' '];
    const pairs = keys.map((key) => `metadata[${encodeURIComponent(key)}]=x`).join('&');
    const { status, body } = await create(pairs);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body.metadata).sort(), [...keys].sort());
    assert.equal(Object.getOwnPropertyDescriptor(Object.prototype, 'x'), undefined);
  });

  for (const pairs of ['metadata[]=c', 'metadata[a][b]=c', 'metadata[a[b]]=c', 'metadata=c', 'metadata[a]=1&metadata[a]=2']) {
    it(`is refused if it is malformed: ${pairs}`, async () => {
      const { status, body } = await create(pairs);
      assert.equal(status, 400);
      assert.match(body.error.param, /^metadata/);
    });
  }
});
