import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parameterNames } from '../../../src/sandbox/overview/parameter-names.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { startSandbox } from '../../../src/sandbox/node.js';
import { API_PAGE, apiPage } from './api-page.js';

const namesOf = (stripe: string) => parameterNames(ROUTES.find((route) => route.stripe === stripe)!);

describe('the Sandbox API page', () => {
  it('matches the routes', async () => {
    assert.equal(
      readFileSync(API_PAGE, 'utf8'),
      await apiPage(),
      'generate it again: node --import tsx test/node/sandbox/api-page.ts --write',
    );
  });

  it('lists nested parameters by their full names, and large groups only once', () => {
    const { kept, refused } = namesOf('accounts.create');
    assert.ok(kept.includes('capabilities[…][requested]') && !kept.includes('capabilities'));
    assert.ok(kept.includes('business_profile[support_address][city]'));
    assert.ok(refused.includes('documents'));
    assert.ok(kept.length < 100, String(kept.length));
  });

  it('lists no parameters for a call that the sandbox doesn’t simulate', () => {
    assert.deepEqual(namesOf('payouts.reverse'), { kept: [], refused: [] });
  });

  it('has the same calls as /sandbox', async (t) => {
    const { url, close } = await startSandbox({ overview: true });
    t.after(close);
    const html = await (await fetch(`${url}/sandbox`)).text();
    for (const { name, summary, refusal } of ROUTES) {
      const text = (refusal ?? summary).replaceAll('&', '&amp;');
      assert.ok(html.includes(`<code>${name}</code> ${text}`), name);
    }
    assert.match(html, /<code>external_account\[routing_number\]<\/code>/);
  });
});
