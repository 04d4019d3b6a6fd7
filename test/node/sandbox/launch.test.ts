import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Synchronization } from '../../../src/api/types.js';
import { type Sandbox, SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { pageSandbox } from '../../../src/sandbox/in-page.js';
import { BrowserClient } from './browser-client.js';

const HOUR = 3_600_000;

describe('a session at launch', () => {
  let now: number;
  let sandbox: Sandbox;
  let browser: BrowserClient;
  beforeEach(async () => {
    now = Date.UTC(2026, 10, 23, 12);
    sandbox = createSandbox({ now: () => now, businessName: 'Loomhall' });
    browser = new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
  });

  it('returns what is allowed and the first pane', async () => {
    const { status, body } = await browser.synchronize<Synchronization>();
    assert.equal(status, 200);
    assert.deepEqual(body.visual, {
      merchant_logo: [],
      reduced_branding: false,
      reduce_manual_entry_prominence_in_errors: false,
    });
    const { id, ...manifest } = body.manifest;
    assert.match(browser.clientSecret, new RegExp(`^${id}_secret_`));
    assert.deepEqual(manifest, {
      livemode: false,
      next_pane: 'consent',
      business_name: 'Loomhall',
      allow_manual_entry: true,
      manual_entry_mode: 'automatic',
      manual_entry_uses_microdeposits: true,
      consent_required: true,
      consent_acquired_at: null,
      institution_search_disabled: false,
      disable_link_more_accounts: false,
      permissions: ['payment_method', 'balances'],
      single_account: true,
      skip_success_pane: false,
      active_institution: null,
      active_auth_session: null,
    });
  });

  it('continues with the institution picker after the user agrees', async () => {
    await browser.synchronize();
    const { body } = await browser.post<Synchronization['manifest']>('/v1/link_account_sessions/consent_acquired');
    assert.deepEqual([body.next_pane, body.consent_acquired_at], ['institution_picker', now / 1000]);
  });

  it('skips consent if the page has collected it, or if none is required', async () => {
    const { body } = await browser.synchronize<Synchronization>({
      'pre_collected_consent[consent]': 'agreed',
      'pre_collected_consent[collected_at]': '1795000000',
    });
    assert.equal(body.manifest.next_pane, 'institution_picker');
    const free = await sandbox.createSession({ manifest: { consent_required: false } });
    assert.equal(
      (await new BrowserClient(sandbox, free.client_secret).synchronize<Synchronization>()).body.manifest.next_pane,
      'institution_picker',
    );
  });

  it('can be launched again before it is completed, and then starts over', async () => {
    await browser.signIn('bcinst_sandbox_harbor');
    const { body } = await browser.synchronize<Synchronization>();
    assert.deepEqual([body.manifest.next_pane, body.manifest.active_institution], ['consent', null]);
  });

  it('keeps the consent but not the bank if the user wants another bank', async () => {
    await browser.signIn('bcinst_sandbox_harbor');
    const { body } = await browser.post<Synchronization['manifest']>('/v1/link_account_sessions/link_more_accounts');
    assert.deepEqual([body.next_pane, body.active_auth_session], ['institution_picker', null]);
  });

  it('returns the bank that the user is signing in to', async () => {
    await browser.agree();
    await browser.choose('bcinst_sandbox_harbor');
    const { body } = await browser.post<Synchronization['manifest']>('/v1/link_account_sessions/consent_acquired');
    assert.equal(body.active_institution?.name, 'Harbor Bank');
    assert.equal(body.active_auth_session?.next_pane, 'partner_auth');
  });

  const refusals: [what: string, code: string, event: string, message: RegExp, prepare: () => Promise<BrowserClient>][] = [
    [
      'is an hour old',
      'session_expired',
      'session_expired',
      /expired/,
      () => {
        now += HOUR;
        return Promise.resolve(browser);
      },
    ],
    [
      'was completed',
      'session_already_used',
      'unexpected_error',
      /already used/,
      async () => (await browser.complete(), browser),
    ],
    [
      'is unknown',
      'resource_missing',
      'unexpected_error',
      /isn’t known/,
      () => Promise.resolve(new BrowserClient(sandbox, 'fcsess_sandbox_a_secret_b')),
    ],
    [
      'has the documented secret for expired sessions',
      'session_expired',
      'session_expired',
      /expired/,
      () => Promise.resolve(new BrowserClient(sandbox, SCENARIO_SECRETS.expired)),
    ],
    [
      'has the documented secret for used sessions',
      'session_already_used',
      'unexpected_error',
      /already used/,
      () => Promise.resolve(new BrowserClient(sandbox, SCENARIO_SECRETS.used)),
    ],
  ];
  for (const [what, code, event, message, prepare] of refusals) {
    it(`is refused if it ${what}`, async () => {
      const caller = await prepare();
      const { status, body } = await caller.synchronize();
      assert.equal(status, 400);
      assert.equal(body.error?.type, 'invalid_request_error');
      assert.equal(body.error.code, code);
      assert.equal(body.error.param, 'client_secret');
      assert.match(body.error.message ?? '', message);
      assert.deepEqual(JSON.parse(String(body.error.extra_fields?.['events_to_emit'])), [
        { type: 'error', error: { error_code: event } },
      ]);
      assert.doesNotMatch(JSON.stringify(body), new RegExp(caller.clientSecret), 'the secret is never repeated');
    });
  }

  it('is not reported as expired if it was completed', async () => {
    await browser.complete();
    const { body } = await browser.synchronize();
    assert.doesNotMatch(body.error?.message ?? '', /expired/);
  });

  it('is valid until one second before an hour has passed', async () => {
    now += HOUR - 1000;
    assert.equal((await browser.synchronize()).status, 200);
  });

  it('cannot be launched without a secret', async () => {
    const response = await sandbox.fetch(
      new Request(`${sandbox.origin}/v1/financial_connections/sessions/synchronize`, { method: 'POST' }),
    );
    const { error } = (await response.json()) as { error: { code: string; param: string } };
    assert.deepEqual([response.status, error.code, error.param], [400, 'parameter_missing', 'client_secret']);
  });
});

describe('the browser API', () => {
  const sandbox = createSandbox();
  const launch = (authorization: string) =>
    sandbox.fetch(
      new Request(`${sandbox.origin}/v1/financial_connections/sessions/synchronize`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ client_secret: SCENARIO_SECRETS.linked }),
      }),
    );
  const cases: [authorization: string, status: number, code: string | undefined][] = [
    ['Bearer pk_test_1', 200, undefined],
    ['Bearer ', 200, undefined],
    ['Bearer pk_live_1', 400, 'livemode_mismatch'],
    ['Bearer sk_test_sandbox', 401, 'publishable_key_required'],
  ];
  for (const [authorization, status, code] of cases) {
    it(`responds with ${String(status)} to “${authorization}”`, async () => {
      const response = await launch(authorization);
      const { error } = (await response.json()) as { error?: { code: string } };
      assert.deepEqual([response.status, error?.code], [status, code]);
    });
  }

  it('allows pages of every origin, without credentials', async () => {
    const preflight = await sandbox.fetch(
      new Request(`${sandbox.origin}/v1/connections/auth_sessions`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      }),
    );
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'authorization');
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    const refused = await launch('Bearer pk_live_1');
    assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'an error must be readable too');
  });

  it('does not allow pages to call the server API', async () => {
    const preflight = await sandbox.fetch(
      new Request(`${sandbox.origin}/v1/accounts`, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } }),
    );
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
  });
});

describe('the documented client secrets', () => {
  it('start over after each completed flow', async () => {
    const browser = new BrowserClient(pageSandbox(), SCENARIO_SECRETS.linked);
    const first = await browser.link();
    const second = await browser.link();
    assert.equal(first.status, 'succeeded');
    assert.notEqual(first.bank_account_token?.id, second.bank_account_token?.id);
    assert.equal(pageSandbox().origin, 'https://sandbox.invalid');
  });

  it('start over after the session expired', async () => {
    let now = 0;
    const browser = new BrowserClient(createSandbox({ now: () => now }), SCENARIO_SECRETS.linked);
    await browser.agree();
    now += 2 * HOUR;
    assert.equal((await browser.choose('bcinst_sandbox_harbor')).status, 400);
    assert.equal((await browser.synchronize()).status, 200);
  });

  it('cannot be completed if they cannot be launched', async () => {
    const { status } = await new BrowserClient(createSandbox(), SCENARIO_SECRETS.used).complete();
    assert.equal(status, 400);
  });
});
