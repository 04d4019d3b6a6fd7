import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const create = (more: Record<string, string>) => new ServerClient().call('POST /v1/accounts', more);
const custom = (more: Record<string, string>) => create({ type: 'custom', ...more });
const CONTROLLER = {
  'controller[fees][payer]': 'application',
  'controller[losses][payments]': 'application',
  'controller[requirement_collection]': 'application',
  'controller[stripe_dashboard][type]': 'none',
};

describe('a connected account', () => {
  it('returns and keeps the details that it was created with', async () => {
    const api = new ServerClient();
    const { body } = await api.call('POST /v1/accounts', {
      type: 'custom',
      email: 'ines@loomhall.example',
      business_type: 'individual',
      'business_profile[name]': 'Marlow Weaving',
      'business_profile[support_address][city]': 'Dayton',
      'business_profile[support_url]': '',
      'settings[payouts][schedule][interval]': 'weekly',
      'settings[payouts][schedule][weekly_anchor]': 'friday',
      'settings[payouts][schedule][delay_days]': 'minimum',
      'settings[branding][primary_color]': '#1a2b3c',
      'settings[card_payments][decline_on][cvc_failure]': 'true',
      'tos_acceptance[date]': '1700000000',
      'tos_acceptance[ip]': '203.0.113.7',
      'capabilities[transfers][requested]': 'true',
      'capabilities[card_payments][requested]': 'false',
    });
    assert.deepEqual(
      [body.email, body.business_type, body.business_profile.name],
      ['ines@loomhall.example', 'individual', 'Marlow Weaving'],
    );
    assert.deepEqual(body.business_profile.support_address, {
      city: 'Dayton',
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    });
    assert.deepEqual(body.settings.payouts.schedule, { delay_days: 2, interval: 'weekly', weekly_anchor: 'friday' });
    assert.deepEqual(body.settings.card_payments.decline_on, { avs_failure: false, cvc_failure: true });
    assert.deepEqual(body.settings.branding, { icon: null, logo: null, primary_color: '#1a2b3c', secondary_color: null });
    assert.deepEqual(body.tos_acceptance, { date: 1_700_000_000, ip: '203.0.113.7', user_agent: null });
    assert.deepEqual(body.capabilities, { transfers: 'inactive' });
    assert.deepEqual((await api.call(`GET /v1/accounts/${String(body.id)}`)).body, body);
  });

  it('reveals only that identifying numbers were provided', async () => {
    const { body } = await custom({
      'individual[first_name]': 'Ines',
      'individual[ssn_last_4]': '1234',
      'individual[dob][day]': '1',
      'individual[dob][month]': '2',
      'individual[dob][year]': '1980',
      'company[name]': 'Marlow Weaving',
      'company[tax_id]': '123456789',
    });
    assert.deepEqual([body.individual.object, body.individual.first_name, body.individual.account], ['person', 'Ines', body.id]);
    assert.deepEqual([body.individual.ssn_last_4_provided, body.individual.id_number_provided], [true, false]);
    assert.deepEqual(body.individual.dob, { day: 1, month: 2, year: 1980 });
    assert.deepEqual(
      [body.company.name, body.company.tax_id_provided, body.company.vat_id_provided],
      ['Marlow Weaving', true, false],
    );
    assert.doesNotMatch(JSON.stringify(body), /123456789|"1234"/);
  });

  it('has no company and no individual unless they were provided', async () => {
    const { body } = await custom({});
    assert.deepEqual([body.company, body.individual, body.tos_acceptance.date], [undefined, undefined, null]);
  });

  it('can be created with a bank account', async () => {
    const { body } = await custom({
      'external_account[object]': 'bank_account',
      'external_account[country]': 'US',
      'external_account[currency]': 'usd',
      'external_account[routing_number]': '110000000',
      'external_account[account_number]': '000123456789',
    });
    assert.equal(body.external_accounts.data[0].last4, '6789');
  });
});

describe('the type of a connected account', () => {
  it('is custom for the type custom, with the matching fee payer', async () => {
    const { body } = await custom({});
    assert.deepEqual([body.type, body.controller.fees.payer], ['custom', 'application_custom']);
  });

  it('is "none" if a controller is given instead', async () => {
    const { status, body } = await create(CONTROLLER);
    assert.deepEqual([status, body.type, body.controller.fees.payer], [200, 'none', 'application']);
    assert.deepEqual([body.controller.losses.payments, body.controller.stripe_dashboard.type], ['application', 'none']);
  });

  it('cannot be given together with a controller', async () => {
    assert.equal((await custom(CONTROLLER)).body.error.code, 'parameters_exclusive');
  });

  it('is required, because Stripe’s default is another one', async () => {
    assert.deepEqual([(await create({})).status, (await create({})).body.error.param], [400, 'type']);
    for (const part of Object.keys(CONTROLLER)) {
      const { status, body } = await create(Object.fromEntries(Object.entries(CONTROLLER).filter(([key]) => key !== part)));
      assert.deepEqual([status, body.error.param], [400, 'controller'], part);
    }
  });

  it('is refused if the sandbox doesn’t simulate it', async () => {
    const express = { 'stripe_dashboard][type': 'express', 'fees][payer': 'account', 'losses][payments': 'stripe' };
    for (const [part, value] of Object.entries(express)) {
      const { status, body } = await create({ ...CONTROLLER, [`controller[${part}]`]: value });
      assert.deepEqual([status, body.error.param], [400, `controller[${part}]`]);
      assert.match(body.error.message, /simulates only/);
    }
  });
});

describe('a parameter of a connected account', () => {
  for (const [name, value, code] of [
    ['email', 'notanemail', 'email_invalid'],
    ['email', 'a@b', 'email_invalid'],
    ['email', 'a b@shop.example', 'email_invalid'],
    ['email', '', 'parameter_invalid_empty'],
    ['business_profile[support_email]', 'nobody', 'email_invalid'],
    ['business_profile[url]', 'javascript:alert(1)', 'url_invalid'],
    ['business_type', 'circus', undefined],
    ['individual[dob][day]', 'first', 'parameter_invalid_integer'],
    ['settings[branding][primary_color]', 'blue', undefined],
    ['settings[payouts][schedule][delay_days]', 'soon', undefined],
    ['capabilities[transfers][requested]', 'perhaps', undefined],
    ['capabilities[transfers]', 'true', undefined],
    ['external_account[routing_number]', '110000000', 'parameter_missing'],
    ['tos_acceptance[date]', 'today', 'parameter_invalid_integer'],
  ] as const) {
    it(`is refused if it is invalid: ${name}=${value}`, async () => {
      const { status, body } = await custom({ [name]: value });
      assert.deepEqual([status, body.error.code], [400, code]);
      if (code !== 'parameter_missing') assert.equal(body.error.param, name);
    });
  }
});
