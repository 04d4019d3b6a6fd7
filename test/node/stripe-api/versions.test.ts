import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { NEWEST_VERSION } from '../../../src/sandbox/server-api/api-versions.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { misfitsOf } from './differences.js';
import { everyCall } from './every-call.js';
import { readStripeTypes } from './types.js';

/** The version that a major of the package pins. */
function pinnedBy(packageName: string): string {
  const source = readFileSync(`node_modules/${packageName}/cjs/apiVersion.js`, 'utf8');
  return /ApiVersion = '([^']+)'/.exec(source)?.[1] ?? '';
}

/** The wrong name in the types of 22 and 23, which `kept-differences.json` explains. */
const isKept = (misfit: string) =>
  misfit.endsWith('account_holder.account is the object "account"') ||
  // Events keep the version that they were created in.
  misfit.startsWith('GET /v1/events');

describe('the newest version', () => {
  it('is the one that the newest installed stripe package pins', () => {
    assert.equal(pinnedBy('stripe'), NEWEST_VERSION);
  });
});

for (const packageName of ['stripe-22', 'stripe-21', 'stripe-20', 'stripe-18']) {
  const version = pinnedBy(packageName);
  describe(`the answers in version ${version}`, () => {
    const types = readStripeTypes(packageName);
    const misfits = async (asked: string) => misfitsOf(types, ROUTES, await everyCall(asked)).filter((misfit) => !isKept(misfit));

    it(`fit the types of ${packageName}`, async () => {
      assert.deepEqual(await misfits(version), []);
    });

    it('would not fit if they were those of the newest version', async () => {
      assert.notDeepEqual(await misfits(NEWEST_VERSION), []);
    });
  });
}
