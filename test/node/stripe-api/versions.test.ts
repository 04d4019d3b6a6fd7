import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { NEWEST_VERSION } from '../../../src/sandbox/server-api/api-versions.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { mismatchesOf } from './differences.js';
import { everyCall } from './every-call.js';
import { readStripeTypes } from './types.js';

/** Returns the API version that a major version of the package pins. */
function pinnedBy(packageName: string): string {
  const source = readFileSync(`node_modules/${packageName}/cjs/apiVersion.js`, 'utf8');
  return /ApiVersion = '([^']+)'/.exec(source)?.[1] ?? '';
}

/** Matches the wrong type in stripe 22 and 23 that `kept-differences.json` explains. */
const isKept = (mismatch: string) =>
  mismatch.endsWith('account_holder.account is the object "account"') ||
  // Events keep the version that they were created in.
  mismatch.startsWith('GET /v1/events');

describe('the newest API version', () => {
  it('is the one that the newest installed stripe package pins', () => {
    assert.equal(pinnedBy('stripe'), NEWEST_VERSION);
  });
});

for (const packageName of ['stripe-22', 'stripe-21', 'stripe-20', 'stripe-18']) {
  const version = pinnedBy(packageName);
  describe(`the responses in version ${version}`, () => {
    const types = readStripeTypes(packageName);
    const mismatches = async (requested: string) =>
      mismatchesOf(types, ROUTES, await everyCall(requested)).filter((mismatch) => !isKept(mismatch));

    it(`match the types of ${packageName}`, async () => {
      assert.deepEqual(await mismatches(version), []);
    });

    it('differ from those in the newest version', async () => {
      assert.notDeepEqual(await mismatches(NEWEST_VERSION), []);
    });
  });
}
