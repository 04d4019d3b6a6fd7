import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerApi } from './server-api.js';

const create = (pairs: string) => new ServerApi().raw('POST /v1/accounts', `type=custom&${pairs}`);
const many = (count: number) => Array.from({ length: count }, (_, index) => `metadata[k${String(index)}]=v`).join('&');

/** An external account whose metadata can be changed. */
async function attached(metadata: string) {
  const api = new ServerApi();
  const account = await api.account();
  const { token } = await api.linked(account);
  const line = `POST /v1/accounts/${account}/external_accounts`;
  const { body } = await api.raw(line, `external_account=${token}&${metadata}`);
  return { first: body.metadata, change: async (pairs: string) => api.raw(`${line}/${String(body.id)}`, pairs) };
}

describe('metadata', () => {
  it('keeps a key without a value nowhere', async () => {
    assert.deepEqual((await create('metadata[a]=&metadata[b]=1')).body.metadata, { b: '1' });
  });

  it('may be empty as a whole', async () => {
    const { status, body } = await create('metadata=');
    assert.deepEqual([status, body.metadata], [200, {}]);
  });

  it('is changed key by key, and unset by an empty value', async () => {
    const { first, change } = await attached('metadata[a]=1&metadata[b]=2');
    assert.deepEqual(first, { a: '1', b: '2' });
    assert.deepEqual((await change('metadata[b]=3&metadata[c]=4')).body.metadata, { a: '1', b: '3', c: '4' });
    assert.deepEqual((await change('metadata[b]=')).body.metadata, { a: '1', c: '4' });
    assert.deepEqual((await change('account_holder_name=Ines')).body.metadata, { a: '1', c: '4' });
    assert.deepEqual((await change('metadata=')).body.metadata, {});
  });

  it('has at most fifty keys, those from before included', async () => {
    assert.equal((await create(many(50))).status, 200);
    const { status, body } = await create(many(51));
    assert.deepEqual([status, body.error.param], [400, 'metadata']);
    const { change } = await attached(many(50));
    assert.equal((await change('metadata[one more]=v')).status, 400);
    assert.equal((await change('metadata[k0]=&metadata[another]=v')).status, 200);
  });

  it('has keys of at most 40 characters and values of at most 500', async () => {
    assert.equal((await create(`metadata[${'k'.repeat(40)}]=${'v'.repeat(500)}`)).status, 200);
    assert.equal((await create(`metadata[${'k'.repeat(41)}]=v`)).body.error.param, `metadata[${'k'.repeat(41)}]`);
    assert.equal((await create(`metadata[k]=${'v'.repeat(501)}`)).body.error.param, 'metadata[k]');
  });

  it('keeps any key as data, whatever it is called in JavaScript', async () => {
    const keys = ['toString', 'constructor', 'prototype', '__proto__', 'hasOwnProperty', '0', '10', 'then', 'a.b', 'ä 💥', ' '];
    const pairs = keys.map((key) => `metadata[${encodeURIComponent(key)}]=x`).join('&');
    const { status, body } = await create(pairs);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body.metadata).sort(), [...keys].sort());
    assert.equal(Object.getOwnPropertyDescriptor(Object.prototype, 'x'), undefined);
  });

  for (const pairs of ['metadata[]=c', 'metadata[a][b]=c', 'metadata[a[b]]=c', 'metadata=c', 'metadata[a]=1&metadata[a]=2']) {
    it(`is not written so: ${pairs}`, async () => {
      const { status, body } = await create(pairs);
      assert.equal(status, 400);
      assert.match(body.error.param, /^metadata/);
    });
  }
});
