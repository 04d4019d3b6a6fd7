import { NEWEST_VERSION } from '../../../src/sandbox/server-api/api-versions.js';
import { CAPABILITIES } from '../../../src/sandbox/server-api/capabilities.js';
import { ServerClient } from '../sandbox/server-client.js';

/** The response bodies of each call, by the name of the call: `POST /v1/accounts`. */
export type Responses = Map<string, unknown[]>;

const DETAILS = {
  business_type: 'individual',
  'business_profile[name]': 'Marlow Weaving',
  'business_profile[annual_revenue][amount]': '100',
  'business_profile[annual_revenue][currency]': 'usd',
  'business_profile[annual_revenue][fiscal_year_end]': '2026-12-31',
  'business_profile[estimated_worker_count]': '3',
  'business_profile[monthly_estimated_revenue][amount]': '100',
  'business_profile[monthly_estimated_revenue][currency]': 'usd',
  'business_profile[minority_owned_business_designation][]': 'none_of_these_apply',
  'business_profile[support_address][city]': 'Dayton',
  'company[name]': 'Marlow Weaving',
  'company[structure]': 'sole_proprietorship',
  'individual[first_name]': 'Ines',
  'individual[political_exposure]': 'none',
  'settings[payouts][schedule][interval]': 'weekly',
  'settings[payouts][schedule][weekly_anchor]': 'friday',
  'settings[payouts][schedule][monthly_anchor]': '1',
  'tos_acceptance[date]': '1700000000',
  'tos_acceptance[service_agreement]': 'recipient',
  'metadata[order]': '6735',
};

/** Requests capabilities. Nearly every API version adds some, and no list of those in older versions exists. */
const capabilities = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`capabilities[${name}][requested]`, 'true']));

type CallAndRecord = (
  name: string,
  line: string,
  parameters?: Record<string, string>,
  headers?: Record<string, string>,
) => Promise<Body>;
// Tests read the fields that they expect. An unexpected response fails their assertions.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

/** Creates payouts, one of which fails, and retrieves their events. */
async function recordPayouts(record: CallAndRecord, { sandbox }: ServerClient, account: string): Promise<void> {
  const as = { 'stripe-account': account };
  const numbers = {
    'bank_account[country]': 'US',
    'bank_account[routing_number]': '110000000',
    'bank_account[account_number]': '000111111116',
  };
  const { id: token } = await record('POST /v1/tokens', 'POST /v1/tokens', numbers);
  const external = await record('POST /v1/accounts/:id/external_accounts', `POST /v1/accounts/${account}/external_accounts`, {
    external_account: token,
  });
  const amount = { amount: '100', currency: 'usd', 'metadata[a]': 'b' };
  const { id } = await record('POST /v1/payouts', 'POST /v1/payouts', { ...amount, destination: external.id }, as);
  const { id: canceled } = await record('POST /v1/payouts', 'POST /v1/payouts', amount, as);
  await record('POST /v1/payouts/:id', `POST /v1/payouts/${id}`, { 'metadata[a]': '' }, as);
  await record('POST /v1/payouts/:id/cancel', `POST /v1/payouts/${canceled}/cancel`, {}, as);
  await record('POST /v1/payouts', 'POST /v1/payouts', amount, as);
  sandbox.control({ clockOffset: 3 * 86_400_000 });
  await record('GET /v1/payouts', 'GET /v1/payouts', {}, as);
  await record('GET /v1/payouts/:id', `GET /v1/payouts/${id}?expand[]=destination`, {}, as);
  const { data: events } = await record('GET /v1/events', 'GET /v1/events?limit=100', {}, as);
  await record('GET /v1/events/:id', `GET /v1/events/${events[0].id}`, {}, as);
}

/** Makes every call at least once in an API version, and resolves with the responses. */
export async function everyCall(version = NEWEST_VERSION): Promise<Responses> {
  const api = new ServerClient({ seed: 1, now: () => Date.UTC(2026, 10, 23) }, { 'stripe-version': version });
  const responses: Responses = new Map();

  const record: CallAndRecord = async (name, line, parameters = {}, headers = {}) => {
    const { status, body } = await api.call(line, parameters, headers);
    if (status !== 200) throw new Error(`${line}: ${JSON.stringify(body)}`);
    responses.set(name, [...(responses.get(name) ?? []), body]);
    return body;
  };

  const requested = capabilities(version === NEWEST_VERSION ? CAPABILITIES : ['transfers']);
  const isConfigurable = version >= '2026-07-29';
  const account = (await record('POST /v1/accounts', 'POST /v1/accounts', { type: 'custom', ...DETAILS, ...requested }))
    .id as string;
  const country = version < '2026-09-30' ? 'filters[countries][]' : 'filters[country]';
  const filters = { [country]: 'US', 'filters[account_subcategories][]': 'checking', return_url: 'https://shop.example/back' };
  const prefetch = { 'prefetch[0]': 'balances', 'prefetch[1]': 'ownership' };
  const { session, linked, token } = await api.linkAccount(account, { ...filters, ...prefetch });
  const sessions = '/v1/financial_connections/sessions';
  await record(`GET ${sessions}/:id`, `GET ${sessions}/${session}`);
  responses.set(`POST ${sessions}`, []);
  const settings = [{}, filters, isConfigurable ? { 'limits[accounts]': '1', 'manual_entry[mode]': 'automatic' } : {}];
  for (const more of settings) responses.get(`POST ${sessions}`)?.push((await api.createSession(account, more)).body);

  // A customer's credit card has no token, and its balance is owed.
  const holder = { 'account_holder[type]': 'customer', 'account_holder[customer]': 'cus_1' };
  const customer = await record(`POST ${sessions}`, `POST ${sessions}`, {
    ...holder,
    ...(version >= '2025-12-15' && { 'account_holder[customer_account]': 'acct_1' }),
    ...(isConfigurable && { 'filters[require_payment_method_support]': 'none' }),
    'permissions[]': 'balances',
    ...prefetch,
  });
  if (isConfigurable) {
    const browser = api.browser(customer.client_secret as string);
    const { id } = await browser.signIn('bcinst_sandbox_harbor');
    await browser.select(id, [(await browser.accounts(id)).body.data[2]!.id]);
    await browser.complete();
    await record(`GET ${sessions}/:id`, `GET ${sessions}/${String(customer.id)}`);
  }

  const accounts = '/v1/financial_connections/accounts';
  const first = await record(`GET ${accounts}/:id`, `GET ${accounts}/${linked}`);
  await record(`GET ${accounts}/:id`, `GET ${accounts}/${linked}?expand[]=ownership&expand[]=account_holder.account`);
  await record(`GET ${accounts}`, `GET ${accounts}?session=${session}`);
  await record(`GET ${accounts}/:id/owners`, `GET ${accounts}/${linked}/owners?ownership=${String(first.ownership)}`);
  await record(`POST ${accounts}/:id/refresh`, `POST ${accounts}/${linked}/refresh`, { 'features[0]': 'balance' });
  await record(`POST ${accounts}/:id/disconnect`, `POST ${accounts}/${linked}/disconnect`);

  await record('GET /v1/tokens/:id', `GET /v1/tokens/${token}`);
  const external = '/v1/accounts/:id/external_accounts';
  const own = `/v1/accounts/${account}/external_accounts`;
  const attached = await record(`POST ${external}`, `POST ${own}`, { external_account: token, 'metadata[a]': 'b' });
  await record(`GET ${external}`, `GET ${own}`);
  await record(`GET ${external}/:childId`, `GET ${own}/${String(attached.id)}`);
  await record(`POST ${external}/:childId`, `POST ${own}/${String(attached.id)}`, { account_holder_name: 'Ines' });
  await record('GET /v1/account', 'GET /v1/account');
  await record('GET /v1/accounts', 'GET /v1/accounts');
  await record('POST /v1/accounts/:id', `POST /v1/accounts/${account}`, { 'business_profile[name]': 'Loomhall' });
  await record('GET /v1/accounts/:id', `GET /v1/accounts/${account}`);
  await record(`DELETE ${external}/:childId`, `DELETE ${own}/${String(attached.id)}`);
  await recordPayouts(record, api, account);
  await record('DELETE /v1/accounts/:id', `DELETE /v1/accounts/${account}`);
  return responses;
}
