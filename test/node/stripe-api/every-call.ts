import { NEWEST_VERSION } from '../../../src/sandbox/server-api/api-versions.js';
import { CAPABILITIES } from '../../../src/sandbox/server-api/capabilities.js';
import { ServerApi } from '../sandbox/server-api.js';

/** The answers of each call, by the call's name: `POST /v1/accounts`. */
export type Answers = Map<string, unknown[]>;

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

/** Capabilities come with nearly every version; those of older ones aren't listed anywhere. */
const capabilities = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`capabilities[${name}][requested]`, 'true']));

type Keep = (name: string, line: string, parameters?: Record<string, string>, headers?: Record<string, string>) => Promise<Body>;
// Tests check what they read, so a wrong answer fails there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

/** Pays out to two accounts, one of which fails, and lists what happened. */
async function keepPayouts(keep: Keep, { sandbox }: ServerApi, account: string): Promise<void> {
  const as = { 'stripe-account': account };
  const numbers = {
    'bank_account[country]': 'US',
    'bank_account[routing_number]': '110000000',
    'bank_account[account_number]': '000111111116',
  };
  const { id: token } = await keep('POST /v1/tokens', 'POST /v1/tokens', numbers);
  const external = await keep('POST /v1/accounts/:id/external_accounts', `POST /v1/accounts/${account}/external_accounts`, {
    external_account: token,
  });
  const amount = { amount: '100', currency: 'usd', 'metadata[a]': 'b' };
  const { id } = await keep('POST /v1/payouts', 'POST /v1/payouts', { ...amount, destination: external.id }, as);
  const { id: canceled } = await keep('POST /v1/payouts', 'POST /v1/payouts', amount, as);
  await keep('POST /v1/payouts/:id', `POST /v1/payouts/${id}`, { 'metadata[a]': '' }, as);
  await keep('POST /v1/payouts/:id/cancel', `POST /v1/payouts/${canceled}/cancel`, {}, as);
  await keep('POST /v1/payouts', 'POST /v1/payouts', amount, as);
  sandbox.control({ clockOffset: 3 * 86_400_000 });
  await keep('GET /v1/payouts', 'GET /v1/payouts', {}, as);
  await keep('GET /v1/payouts/:id', `GET /v1/payouts/${id}?expand[]=destination`, {}, as);
  const { data: events } = await keep('GET /v1/events', 'GET /v1/events?limit=100', {}, as);
  await keep('GET /v1/events/:id', `GET /v1/events/${events[0].id}`, {}, as);
}

/** Makes every call at least once, in one version, and keeps its answers. */
export async function everyCall(version = NEWEST_VERSION): Promise<Answers> {
  const api = new ServerApi({ seed: 1, now: () => Date.UTC(2026, 10, 23) }, { 'stripe-version': version });
  const answers: Answers = new Map();

  const keep: Keep = async (name, line, parameters = {}, headers = {}) => {
    const { status, body } = await api.call(line, parameters, headers);
    if (status !== 200) throw new Error(`${line}: ${JSON.stringify(body)}`);
    answers.set(name, [...(answers.get(name) ?? []), body]);
    return body;
  };

  const asked = capabilities(version === NEWEST_VERSION ? CAPABILITIES : ['transfers']);
  const isConfigurable = version >= '2026-07-29';
  const account = (await keep('POST /v1/accounts', 'POST /v1/accounts', { type: 'custom', ...DETAILS, ...asked })).id as string;
  const country = version < '2026-09-30' ? 'filters[countries][]' : 'filters[country]';
  const filters = { [country]: 'US', 'filters[account_subcategories][]': 'checking', return_url: 'https://shop.example/back' };
  const prefetch = { 'prefetch[0]': 'balances', 'prefetch[1]': 'ownership' };
  const { session, linked, token } = await api.linked(account, { ...filters, ...prefetch });
  const sessions = '/v1/financial_connections/sessions';
  await keep(`GET ${sessions}/:id`, `GET ${sessions}/${session}`);
  answers.set(`POST ${sessions}`, []);
  const settings = [{}, filters, isConfigurable ? { 'limits[accounts]': '1', 'manual_entry[mode]': 'automatic' } : {}];
  for (const more of settings) answers.get(`POST ${sessions}`)?.push((await api.session(account, more)).body);

  // A customer's credit card: no token, and a balance that is owed.
  const holder = { 'account_holder[type]': 'customer', 'account_holder[customer]': 'cus_1' };
  const customer = await keep(`POST ${sessions}`, `POST ${sessions}`, {
    ...holder,
    ...(version >= '2025-12-15' && { 'account_holder[customer_account]': 'acct_1' }),
    ...(isConfigurable && { 'filters[require_payment_method_support]': 'none' }),
    'permissions[]': 'balances',
    ...prefetch,
  });
  if (isConfigurable) {
    const person = api.person(customer.client_secret as string);
    const { id } = await person.signIn('bcinst_sandbox_harbor');
    await person.select(id, [(await person.accounts(id)).body.data[2]!.id]);
    await person.complete();
    await keep(`GET ${sessions}/:id`, `GET ${sessions}/${String(customer.id)}`);
  }

  const accounts = '/v1/financial_connections/accounts';
  const first = await keep(`GET ${accounts}/:id`, `GET ${accounts}/${linked}`);
  await keep(`GET ${accounts}/:id`, `GET ${accounts}/${linked}?expand[]=ownership&expand[]=account_holder.account`);
  await keep(`GET ${accounts}`, `GET ${accounts}?session=${session}`);
  await keep(`GET ${accounts}/:id/owners`, `GET ${accounts}/${linked}/owners?ownership=${String(first.ownership)}`);
  await keep(`POST ${accounts}/:id/refresh`, `POST ${accounts}/${linked}/refresh`, { 'features[0]': 'balance' });
  await keep(`POST ${accounts}/:id/disconnect`, `POST ${accounts}/${linked}/disconnect`);

  await keep('GET /v1/tokens/:id', `GET /v1/tokens/${token}`);
  const external = '/v1/accounts/:id/external_accounts';
  const own = `/v1/accounts/${account}/external_accounts`;
  const attached = await keep(`POST ${external}`, `POST ${own}`, { external_account: token, 'metadata[a]': 'b' });
  await keep(`GET ${external}`, `GET ${own}`);
  await keep(`GET ${external}/:childId`, `GET ${own}/${String(attached.id)}`);
  await keep(`POST ${external}/:childId`, `POST ${own}/${String(attached.id)}`, { account_holder_name: 'Ines' });
  await keep('GET /v1/account', 'GET /v1/account');
  await keep('GET /v1/accounts', 'GET /v1/accounts');
  await keep('POST /v1/accounts/:id', `POST /v1/accounts/${account}`, { 'business_profile[name]': 'Loomhall' });
  await keep('GET /v1/accounts/:id', `GET /v1/accounts/${account}`);
  await keep(`DELETE ${external}/:childId`, `DELETE ${own}/${String(attached.id)}`);
  await keepPayouts(keep, api, account);
  await keep('DELETE /v1/accounts/:id', `DELETE /v1/accounts/${account}`);
  return answers;
}
