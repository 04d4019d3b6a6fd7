import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthSession, InstitutionList } from '../../../src/api/types.js';
import { type SandboxSessionParams, SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import { type ErrorAnswer, Person } from './person.js';

const NOON = Date.UTC(2026, 10, 23, 12, 10);

async function somebody(parameters: SandboxSessionParams = {}): Promise<Person> {
  const sandbox = createSandbox({ now: () => NOON });
  return new Person(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

/** Every bank that has a name of its own, and how it lets people in. */
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

async function found(person: Person, name: string) {
  const { body } = await person.get<InstitutionList>('/v1/connections/institutions', { query: name });
  const [institution] = body.data;
  assert.equal(institution?.name, name);
  return institution;
}

describe('a bank of the sandbox', () => {
  for (const [name, isOauth, count, last4] of BANKS) {
    it(`is found by its name, lets the user sign in and is linked: ${name}`, async () => {
      const person = await somebody();
      await person.agree();
      const institution = await found(person, name);
      const { body: authSession } = await person.choose(institution.id);
      assert.deepEqual([authSession.is_oauth, authSession.flow], [isOauth, isOauth ? 'testmode_oauth' : 'testmode']);
      await person.window().signIn(authSession.url ?? '');
      assert.equal((await person.about<AuthSession>(authSession.id, 'retrieve')).body.url, null);
      const { body } = await person.accounts(authSession.id);
      if (count > 0) assert.equal(body.data.length, count);
      const chosen = body.data.find(({ allow_selection }) => allow_selection === true);
      if (last4 !== '') assert.equal(chosen?.displayable_account_numbers, last4);
      assert.equal((await person.select(authSession.id, [chosen?.id ?? ''])).body.next_pane, 'success');
      const session = (await person.complete()).body;
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
    it(`is found by its older name: ${alias}`, async () => {
      const person = await somebody();
      const { body } = await person.get<InstitutionList>('/v1/connections/institutions', { query: alias });
      assert.equal(body.data[0]?.name, name);
    });
  }

  it('is featured in a fixed order when it is one of the invented ones, with its mark as a picture', async () => {
    const person = await somebody();
    const { body } = await person.get<InstitutionList>('/v1/connections/featured_institutions');
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

  it('is down until a readable time when it is Down (Scheduled)', async () => {
    const person = await somebody();
    await person.agree();
    const { status, body } = await person.choose<ErrorAnswer>('bcinst_down_scheduled');
    assert.equal(status, 400);
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
    assert.equal(body.error.extra_fields['expected_to_be_available_at'], Date.UTC(2026, 10, 23, 13, 30) / 1000);
    assert.match(String(body.error.extra_fields['events_to_emit']), /institution_unavailable_planned/);
  });

  it('is down without an end time when it is Down (Unscheduled)', async () => {
    const person = await somebody();
    await person.agree();
    const { body } = await person.choose<ErrorAnswer>('bcinst_down_unscheduled');
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
    assert.equal('expected_to_be_available_at' in body.error.extra_fields, false);
  });

  it('fails without a reason when it is Down (Error)', async () => {
    const person = await somebody();
    await person.agree();
    const { status, body } = await person.choose<ErrorAnswer>('bcinst_down_error');
    assert.deepEqual(
      [status, body.error?.type, body.error?.extra_fields?.['institution_unavailable']],
      [500, 'api_error', undefined],
    );
  });

  it('is down whichever it is, with the secret for it', async () => {
    const person = new Person(createSandbox(), SCENARIO_SECRETS.bankDown);
    await person.agree();
    const { body } = await person.choose<ErrorAnswer>('bcinst_sandbox_harbor');
    assert.equal(body.error?.extra_fields?.['institution_unavailable'], true);
  });

  for (const [who, secret, institution, total] of [
    ['Invalid Payment Accounts', null, 'bcinst_invalid_payment', 3],
    ['any bank, with the secret for it', SCENARIO_SECRETS.noEligibleAccounts, 'bcinst_sandbox_harbor', 4],
  ] as const) {
    it(`has no account that can be paid: ${who}`, async () => {
      const person = secret === null ? await somebody() : new Person(createSandbox(), secret);
      const { id } = await person.signIn(institution);
      const { status, body } = await person.accounts<ErrorAnswer>(id);
      assert.equal(status, 400);
      assert.equal(body.error?.extra_fields?.['reason'], 'no_supported_payment_method_type_accounts_found');
      assert.equal(body.error.extra_fields['total_accounts_count'], total);
    });
  }

  for (const [institution, times] of [
    ['bcinst_sandbox_saltmarsh', 1],
    ['bcinst_bank_non_oauth', 2],
  ] as const) {
    it(`keeps one waiting for its accounts: ${institution}`, async () => {
      const person = await somebody();
      const { id } = await person.signIn(institution);
      for (let time = 0; time < times; time += 1) {
        const { status, body } = await person.about(id, 'accounts');
        assert.equal(status, 202);
        assert.ok(body.error, 'a 202 has the shape of an error');
      }
      assert.equal((await person.about(id, 'accounts')).status, 200);
    });
  }

  it('lets the accounts be chosen at the bank when it is Bank (OAuth)', async () => {
    const person = await somebody();
    await person.agree();
    const { body: authSession } = await person.choose('bcinst_bank_oauth');
    assert.equal(authSession.institution_skip_account_selection, true);
    const window = person.window();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    await window.press('Allow', { 'accounts[]': 'none' });
    assert.match(window.html, /role="alert">Choose at least one account/);
    await window.press('Allow', { 'accounts[]': '1' });
    const { body } = await person.accounts(authSession.id);
    assert.deepEqual([body.data.map(({ name }) => name), body.skip_account_selection], [['High Balance'], true]);
  });

  it('leaves the choice to the page when more were chosen at the bank than may be linked', async () => {
    const person = await somebody();
    await person.agree();
    const { body: authSession } = await person.choose('bcinst_bank_oauth');
    const window = person.window();
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
    const { body: accounts } = await person.accounts(authSession.id);
    assert.deepEqual([accounts.data.length, accounts.skip_account_selection], [2, null]);
  });

  it('is not found for another country', async () => {
    const person = await somebody({ filters: { account_subcategories: null, country: 'CA' } });
    await person.agree();
    const { body } = await person.get<InstitutionList>('/v1/connections/featured_institutions');
    assert.deepEqual(body.data, []);
  });

  it('can’t be opened before consent, or with an unknown id', async () => {
    const person = await somebody();
    await person.synchronize();
    assert.equal((await person.choose<ErrorAnswer>('bcinst_sandbox_harbor')).body.error?.code, 'consent_required');
    await person.agree();
    assert.equal((await person.choose<ErrorAnswer>('bcinst_nobody')).body.error?.param, 'institution');
    assert.equal((await person.choose<ErrorAnswer>('bcinst_directory_nobody')).body.error?.param, 'institution');
  });

  for (const address of [
    'javascript:alert(1)',
    'ftp://shop.example',
    'https://user@shop.example',
    'https://:x@shop.example',
    'nowhere',
  ]) {
    it(`is not opened for a page at ${address}`, async () => {
      const person = await somebody();
      await person.agree();
      const { status, body } = await person.choose<ErrorAnswer>('bcinst_sandbox_harbor', address);
      assert.deepEqual([status, body.error?.param], [400, 'return_url']);
    });
  }
});
