import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthSession, InstitutionList } from '../../../src/api/types.js';
import { type SandboxSessionParams, SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { type ErrorBody, BrowserClient } from './browser-client.js';

const NOON = Date.UTC(2026, 10, 23, 12, 10);

async function startSession(parameters: SandboxSessionParams = {}): Promise<BrowserClient> {
  const sandbox = createSandbox({ now: () => NOON });
  return new BrowserClient(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

/** The banks that work. `last4` is that of the first selectable account. 0 and '' are not checked. */
const BANKS: [name: string, isOauth: boolean, accounts: number, last4: string][] = [
  ['Harbor Bank', true, 4, '6789'],
  ['Quillstone Bank', true, 3, '1187'],
  ['Fernmoor Savings', true, 2, '2046'],
  ['Ninepin', true, 1, '3391'],
  ['Lanternfield Credit Union', true, 3, '6020'],
  ['Saltmarsh Union', true, 2, '7465'],
  ['Oakhollow Mutual', true, 2, '5092'],
  ['Tallow & Reed', true, 2, '9914'],
  ['Test (Non-OAuth)', false, 6, '6789'],
  ['Test (OAuth)', true, 6, '6789'],
  ['Bank (Non-OAuth)', false, 6, '6789'],
  ['Bank (OAuth)', true, 1, '6789'],
  ['Ownership Accounts', true, 4, '6789'],
  ['Tokenized Account Number', true, 3, '0011'],
  ['Amber Savings Bank of Oberlin', false, 0, ''],
];

async function findByName(browser: BrowserClient, name: string) {
  const { body } = await browser.get<InstitutionList>('/v1/connections/institutions', { query: name });
  const [institution] = body.data;
  assert.equal(institution?.name, name);
  return institution;
}

describe('a bank of the sandbox', () => {
  for (const [name, isOauth, count, last4] of BANKS) {
    it(`can be found by its name, signed in to and linked: ${name}`, async () => {
      const browser = await startSession();
      await browser.agree();
      const institution = await findByName(browser, name);
      const { body: authSession } = await browser.choose(institution.id);
      assert.deepEqual([authSession.is_oauth, authSession.flow], [isOauth, isOauth ? 'testmode_oauth' : 'testmode']);
      await browser.openWindow().signIn(authSession.url ?? '');
      assert.equal((await browser.callAuthSession<AuthSession>(authSession.id, 'retrieve')).body.url, null);
      const { body } = await browser.accounts(authSession.id);
      if (count > 0) assert.equal(body.data.length, count);
      const chosen = body.data.find(({ allow_selection }) => allow_selection === true);
      if (last4 !== '') assert.equal(chosen?.displayable_account_numbers, last4);
      assert.equal((await browser.select(authSession.id, [chosen?.id ?? ''])).body.next_pane, 'success');
      const session = (await browser.complete()).body;
      const [account] = session.accounts.data;
      assert.deepEqual([session.status, session.accounts.data.length, account?.institution_name], ['succeeded', 1, name]);
      const token = session.bank_account_token;
      assert.deepEqual([token?.bank_account.bank_name, token?.bank_account.last4, token?.used], [name, account?.last4, false]);
    });
  }

  for (const [alias, name] of [
    ['Test Institution', 'Test (Non-OAuth)'],
    ['test oauth institution', 'Test (OAuth)'],
    ['Sandbox Bank (Non-OAuth)', 'Bank (Non-OAuth)'],
    ['Sandbox Bank (OAuth)', 'Bank (OAuth)'],
    ['Down Bank (Scheduled)', 'Down (Scheduled)'],
    ['Down Bank (Unscheduled)', 'Down (Unscheduled)'],
    ['Down Bank (Error)', 'Down (Error)'],
  ] as const) {
    it(`can be found by its former name: ${alias}`, async () => {
      const browser = await startSession();
      const { body } = await browser.get<InstitutionList>('/v1/connections/institutions', { query: alias });
      assert.equal(body.data[0]?.name, name);
    });
  }

  it('is featured in a fixed order, with a logo, if it is one of the invented ones', async () => {
    const browser = await startSession();
    const { body } = await browser.get<InstitutionList>('/v1/connections/featured_institutions');
    assert.deepEqual(
      body.data.map(({ name, featured_order }) => [featured_order, name]),
      BANKS.slice(0, 8).map(([name], order) => [order, name]),
    );
    assert.equal(body.show_manual_entry, true);
    for (const { icon, url } of body.data) {
      const [, svg = ''] = icon?.default.split('data:image/svg+xml,') ?? [];
      assert.match(decodeURIComponent(svg), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 40 40">.*<\/svg>$/);
      assert.match(url ?? '', /^https:\/\/\w+\.example$/);
    }
  });

  it('is down until a stated time if it is Down (Scheduled)', async () => {
    const browser = await startSession();
    await browser.agree();
    const { status, body } = await browser.choose<ErrorBody>('bcinst_down_scheduled');
    assert.equal(status, 400);
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
    assert.equal(body.error.extra_fields['expected_to_be_available_at'], Date.UTC(2026, 10, 23, 13, 30) / 1000);
    assert.match(String(body.error.extra_fields['events_to_emit']), /institution_unavailable_planned/);
  });

  it('is down without a stated time if it is Down (Unscheduled)', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body } = await browser.choose<ErrorBody>('bcinst_down_unscheduled');
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
    assert.equal('expected_to_be_available_at' in body.error.extra_fields, false);
  });

  it('fails without a reason if it is Down (Error)', async () => {
    const browser = await startSession();
    await browser.agree();
    const { status, body } = await browser.choose<ErrorBody>('bcinst_down_error');
    assert.deepEqual(
      [status, body.error?.type, body.error?.extra_fields?.['institution_unavailable']],
      [500, 'api_error', undefined],
    );
  });

  it('is always down with the bankDown secret', async () => {
    const browser = new BrowserClient(createSandbox(), SCENARIO_SECRETS.bankDown);
    await browser.agree();
    const { body } = await browser.choose<ErrorBody>('bcinst_sandbox_harbor');
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
  });

  for (const [bank, secret, institution, total] of [
    ['Invalid Payment Accounts', null, 'bcinst_invalid_payment', 3],
    ['any bank, with the noEligibleAccounts secret', SCENARIO_SECRETS.noEligibleAccounts, 'bcinst_sandbox_harbor', 4],
  ] as const) {
    it(`has no account that can receive payouts: ${bank}`, async () => {
      const browser = secret === null ? await startSession() : new BrowserClient(createSandbox(), secret);
      const { id } = await browser.signIn(institution);
      const { status, body } = await browser.accounts<ErrorBody>(id);
      assert.equal(status, 400);
      assert.equal(body.error?.extra_fields?.['reason'], 'no_supported_payment_method_type_accounts_found');
      assert.equal(body.error.extra_fields['total_accounts_count'], total);
    });
  }

  for (const [institution, times] of [
    ['bcinst_sandbox_saltmarsh', 1],
    ['bcinst_bank_non_oauth', 2],
  ] as const) {
    it(`takes a while to return its accounts: ${institution}`, async () => {
      const browser = await startSession();
      const { id } = await browser.signIn(institution);
      for (let time = 0; time < times; time += 1) {
        const { status, body } = await browser.callAuthSession(id, 'accounts');
        assert.equal(status, 202);
        assert.ok(body.error, 'a 202 has the shape of an error');
      }
      assert.equal((await browser.callAuthSession(id, 'accounts')).status, 200);
    });
  }

  it('lets the user select the accounts in its window if it is Bank (OAuth)', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body: authSession } = await browser.choose('bcinst_bank_oauth');
    assert.equal(authSession.institution_skip_account_selection, true);
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    await window.press('Allow', { 'accounts[]': 'none' });
    assert.match(window.html, /role="alert">Choose at least one account/);
    await window.press('Allow', { 'accounts[]': '1' });
    const { body } = await browser.accounts(authSession.id);
    assert.deepEqual([body.data.map(({ name }) => name), body.skip_account_selection], [['High Balance'], true]);
  });

  it('leaves the selection to the page if the user selected more accounts than the session allows', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body: authSession } = await browser.choose('bcinst_bank_oauth');
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    const visit = new URL(window.url).searchParams.get('visit') ?? '';
    const body = new URLSearchParams([
      ['visit', visit],
      ['decision', 'allow'],
      ['accounts[]', '0'],
      ['accounts[]', '1'],
    ]);
    await window.open(new URL('/bank/bcinst_bank_oauth/share', window.url), { method: 'POST', body });
    const { body: accounts } = await browser.accounts(authSession.id);
    assert.deepEqual([accounts.data.length, accounts.skip_account_selection], [2, null]);
  });

  it('is not listed for another country', async () => {
    const browser = await startSession({ filters: { account_subcategories: null, country: 'CA' } });
    await browser.agree();
    const { body } = await browser.get<InstitutionList>('/v1/connections/featured_institutions');
    assert.deepEqual(body.data, []);
  });

  it('cannot be chosen before consent, or by an unknown id', async () => {
    const browser = await startSession();
    await browser.synchronize();
    assert.equal((await browser.choose<ErrorBody>('bcinst_sandbox_harbor')).body.error?.code, 'consent_required');
    await browser.agree();
    assert.equal((await browser.choose<ErrorBody>('bcinst_nobody')).body.error?.param, 'institution');
    assert.equal((await browser.choose<ErrorBody>('bcinst_directory_nobody')).body.error?.param, 'institution');
  });

  for (const returnUrl of [
    'javascript:alert(1)',
    'ftp://shop.example',
    'https://user@shop.example',
    'https://:x@shop.example',
    'nowhere',
  ]) {
    it(`cannot be chosen with the return URL ${returnUrl}`, async () => {
      const browser = await startSession();
      await browser.agree();
      const { status, body } = await browser.choose<ErrorBody>('bcinst_sandbox_harbor', returnUrl);
      assert.deepEqual([status, body.error?.param], [400, 'return_url']);
    });
  }
});
