import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { challengeOf } from '../../../src/sandbox/bank/authorization-server.js';
import { SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('SHA-256', () => {
  it('matches the test vectors for the empty message and for “abc”', () => {
    assert.equal(hex(sha256(new Uint8Array())), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(
      hex(sha256(new TextEncoder().encode('abc'))),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('matches Node’s implementation for all lengths around its block size', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      assert.equal(hex(sha256(message)), createHash('sha256').update(message).digest('hex'), `${String(length)} bytes`);
    }
  });

  it('works in a page without WebCrypto', async (context) => {
    context.mock.getter(crypto, 'subtle', () => undefined);
    const browser = new BrowserClient(createSandbox(), SCENARIO_SECRETS.linked);
    assert.equal((await browser.link()).status, 'succeeded');
    assert.equal(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'), 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });
});
