import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { API_CHANGES } from '../../../src/sandbox/server-api/api-changes.js';
import { NEWEST_VERSION } from '../../../src/sandbox/server-api/api-versions.js';
import { ServerClient } from './server-client.js';

const SESSIONS = '/v1/financial_connections/sessions';
const CLOVER = '2026-02-25.clover';
const DAHLIA = '2026-08-26.dahlia';

/** Creates a session in an API version. `null` sends no version. */
async function createSession(version: string | null, more: Record<string, string> = {}) {
  const api = new ServerClient({}, version === null ? {} : { 'stripe-version': version });
  const account = await api.createAccount();
  const response = await api.createSession(account, more);
  return { api, account, ...response };
}

describe('the version of a request', () => {
  it('defaults to the newest, and is returned with the response', async () => {
    const { headers } = await createSession(null);
    assert.equal(headers.get('stripe-version'), NEWEST_VERSION);
    assert.equal((await createSession(CLOVER)).headers.get('stripe-version'), CLOVER);
  });

  for (const version of [
    '2019-12-03',
    '2020-08-27',
    '2023-10-16',
    '2024-04-10',
    '2024-09-30.acacia',
    CLOVER,
    '2026-12-30.endive',
  ]) {
    it(`can be ${version}`, async () => {
      assert.equal((await createSession(version)).status, 200);
    });
  }

  for (const version of [
    'banana',
    '',
    '2026',
    '2024-4-10',
    '2024-02-30',
    '2026-10-28',
    '2024-04-10.acacia',
    '2026-10-28.dahlia',
    '2026-10-29.clover',
    '2026-10-28.constructor',
    '2020-08-27;link_beta=v1',
    '1999-01-01',
    '2026-10-28.endive ; x',
  ]) {
    it(`cannot be ${version || 'empty'} on any call`, async () => {
      const api = new ServerClient({}, { 'stripe-version': version });
      for (const line of ['GET /v1/accounts/acct_1', `POST ${SESSIONS}`, 'GET /v1/tokens/btok_1']) {
        const { status, body } = await api.call(line);
        assert.deepEqual([status, body.error.type, body.error.code], [400, 'invalid_request_error', undefined]);
        assert.match(body.error.message, /^Invalid Stripe API version/);
      }
    });
  }
});

describe('a session for a connected account, without optional parameters', () => {
  const manifestOf = async (version: string) => {
    const { api, body } = await createSession(version);
    return (await api.browser(body.client_secret).synchronize<{ manifest: Record<string, unknown> }>()).body.manifest;
  };

  for (const version of ['2023-10-16', CLOVER, DAHLIA]) {
    it(`links one account that can receive payouts, and allows manual entry: ${version}`, async () => {
      const manifest = await manifestOf(version);
      assert.deepEqual([manifest['single_account'], manifest['allow_manual_entry']], [true, true]);
      const { api, body } = await createSession(version);
      const browser = api.browser(body.client_secret);
      const { id } = await browser.signIn('bcinst_sandbox_harbor');
      assert.equal((await browser.accounts(id)).body.data[2]?.allow_selection, false, 'a card cannot receive payouts');
    });
  }

  it('links any number and kind of accounts, and allows no manual entry: the newest version', async () => {
    const manifest = await manifestOf(NEWEST_VERSION);
    assert.deepEqual([manifest['single_account'], manifest['allow_manual_entry']], [false, false]);
    const { api, body } = await createSession(NEWEST_VERSION);
    assert.equal(body.limits, undefined);
    assert.equal(body.filters.require_payment_method_support, 'none');
    const browser = api.browser(body.client_secret);
    const { id } = await browser.signIn('bcinst_sandbox_harbor');
    const { data } = (await browser.accounts(id)).body;
    assert.ok(data.every(({ allow_selection }) => allow_selection));
  });

  it('returns its defaults in versions that have the fields', async () => {
    const { body } = await createSession(DAHLIA);
    assert.deepEqual([body.limits, body.manual_entry], [{ accounts: 1 }, { mode: 'automatic' }]);
    assert.equal(body.filters.require_payment_method_support, 'all');
  });

  it('can be given the former defaults in the newest version', async () => {
    const { body } = await createSession(NEWEST_VERSION, {
      'limits[accounts]': '1',
      'manual_entry[mode]': 'automatic',
      'filters[require_payment_method_support]': 'all',
    });
    assert.deepEqual([body.limits, body.manual_entry], [{ accounts: 1 }, { mode: 'automatic' }]);
  });
});

describe('a parameter that only some versions have', () => {
  const cases: [name: string, value: string, first: string | null, last: string | null][] = [
    ['filters[countries][]', 'US', null, DAHLIA],
    ['filters[countries][0]', 'US', null, DAHLIA],
    ['filters[country]', 'US', '2026-09-30.endive', null],
    ['limits[accounts]', '1', '2026-07-29.dahlia', null],
    ['manual_entry[mode]', 'disabled', '2026-07-29.dahlia', null],
    ['filters[require_payment_method_support]', 'all', '2026-07-29.dahlia', null],
  ];
  const versions = ['2023-10-16', CLOVER, '2026-06-24.dahlia', '2026-07-29.dahlia', DAHLIA, '2026-09-30.endive', NEWEST_VERSION];
  for (const [name, value, first, last] of cases) {
    it(`is refused in all other versions: ${name}`, async () => {
      for (const version of versions) {
        const isKnown = (first === null || version >= first) && (last === null || version <= last);
        const { status, body } = await createSession(version, { [name]: value });
        assert.equal(status, isKnown ? 200 : 400, version);
        if (isKnown) continue;
        const sent = name.startsWith('filters') ? name.replace(/\[\d*\]$/, '') : name.split('[')[0];
        assert.deepEqual([body.error.code, body.error.param], ['parameter_unknown', sent], version);
      }
    });
  }

  it('is refused in versions before it was added: account_holder[customer_account]', async () => {
    const holder = {
      'account_holder[type]': 'customer',
      'account_holder[customer_account]': 'acct_1',
      'permissions[]': 'balances',
    };
    const inVersion = (version: string) => new ServerClient({}, { 'stripe-version': version }).call(`POST ${SESSIONS}`, holder);
    assert.equal((await inVersion('2025-11-17.clover')).body.error.param, 'account_holder[customer_account]');
    assert.equal((await inVersion('2025-12-15.clover')).status, 200);
  });

  it('is named as it was sent if its value is not a country', async () => {
    const { body } = await createSession(CLOVER, { 'filters[countries][]': 'usa' });
    assert.deepEqual([body.error.code, body.error.param], ['country_code_invalid', 'filters[countries][0]']);
  });

  it('accepts one country, and explains that the sandbox cannot filter by more', async () => {
    const { status, body } = await createSession(CLOVER, { 'filters[countries][0]': 'US', 'filters[countries][1]': 'CA' });
    assert.deepEqual([status, body.error.param], [400, 'filters[countries]']);
    assert.match(body.error.message, /simulates only one country/);
  });
});

describe('a session that is read in several versions', () => {
  it('has the field names of each version', async () => {
    const { api, body } = await createSession(NEWEST_VERSION, {
      'filters[country]': 'US',
      'limits[accounts]': '1',
      'filters[require_payment_method_support]': 'all',
    });
    await api.browser(body.client_secret).link();
    const read = async (version: string) =>
      (await api.with({ 'stripe-version': version }).call(`GET ${SESSIONS}/${body.id}`)).body;
    const [clover, july, august, newest] = [
      await read(CLOVER),
      await read('2026-07-29.dahlia'),
      await read(DAHLIA),
      await read(NEWEST_VERSION),
    ];
    assert.deepEqual(clover.filters, { account_subcategories: null, countries: ['US'] });
    assert.deepEqual(Object.keys(july.filters).sort(), ['account_subcategories', 'countries', 'require_payment_method_support']);
    assert.deepEqual([august.filters.countries, august.filters.country], [['US'], 'US']);
    assert.deepEqual([newest.filters.countries, newest.filters.country], [undefined, 'US']);
    assert.deepEqual([clover.bank_account_token, clover.limits, clover.manual_entry], [undefined, undefined, undefined]);
    assert.equal(july.bank_account_token.object, 'token');
    assert.equal(clover.accounts.data[0].status_details, undefined, 'nested objects have that version, too');
    assert.deepEqual(newest.accounts.data[0].status_details, {});
  });

  it('has no filters in a version that knows none of them', async () => {
    const { api, body } = await createSession(NEWEST_VERSION);
    assert.equal((await api.with({ 'stripe-version': CLOVER }).call(`GET ${SESSIONS}/${body.id}`)).body.filters, undefined);
  });

  it('does not change metadata, whatever its keys are', async () => {
    const api = new ServerClient({}, { 'stripe-version': CLOVER });
    const metadata = { object: 'financial_connections.session', limits: 'none' };
    const body = Object.fromEntries(Object.entries(metadata).map(([key, value]) => [`metadata[${key}]`, value]));
    assert.deepEqual((await api.call('POST /v1/accounts', { type: 'custom', ...body })).body.metadata, metadata);
  });
});

describe('the table of API changes', () => {
  it('lists the newest change first, and describes each in a sentence', () => {
    const dates = API_CHANGES.map(({ since }) => since);
    assert.deepEqual(dates, dates.toSorted().reverse());
    for (const { since, what } of API_CHANGES) assert.match(what, /^[A-Z].*\.$/s, since);
  });
});
