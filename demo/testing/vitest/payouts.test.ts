import { expire, leaveEarly, linkAccount, scenario } from 'bank-account-token-collector/testing';
import { expect, test } from 'vitest';
import { showPayouts } from './payouts.js';

async function setup() {
  const sandbox = await scenario('linked');
  showPayouts(document.body, sandbox.fetchClientSecret);
  return { sandbox, message: () => document.querySelector('[role=status]')?.textContent };
}

test('shows the payout account', async () => {
  const { message } = await setup();

  await linkAccount(document.body, { bank: 'Quillstone Bank' });

  expect(message()).toBe('Paid to ••••1187');
});

test('shows a message if the seller leaves', async () => {
  const { message } = await setup();

  const { lastPane } = await leaveEarly(document.body, { at: 'partner_auth' });

  expect(lastPane).toBe('partner_auth');
  expect(message()).toBe('Nothing was linked.');
});

test('shows a message if the session expires during the flow', async () => {
  const { sandbox, message } = await setup();

  const { error } = await expire(document.body, sandbox.expire);

  expect(error.code).toBe('session_expired');
  expect(message()).toBe('Nothing was changed.');
});
