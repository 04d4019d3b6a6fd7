import { expire, leaveEarly, linkAccount, scenario } from 'bank-account-token-collector/testing';
import { expect, test } from 'vitest';
import { showPayouts } from './payouts.js';

async function setup() {
  const sandbox = await scenario('linked');
  showPayouts(document.body, sandbox.fetchClientSecret);
  return { sandbox, news: () => document.querySelector('[role=status]')?.textContent };
}

test('shows the account that is paid', async () => {
  const { news } = await setup();

  await linkAccount(document.body, { bank: 'Quillstone Bank' });

  expect(news()).toBe('Paid to ••••1187');
});

test('says so when the seller leaves', async () => {
  const { news } = await setup();

  const { lastPane } = await leaveEarly(document.body, { at: 'partner_auth' });

  expect(lastPane).toBe('partner_auth');
  expect(news()).toBe('Nothing was linked.');
});

test('says so, once, when the session expires under way', async () => {
  const { sandbox, news } = await setup();

  const { error } = await expire(document.body, sandbox.expire);

  expect(error.code).toBe('session_expired');
  expect(news()).toBe('Nothing was changed.');
});
