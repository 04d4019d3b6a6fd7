import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentAccountAttachment } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { type ErrorBody, BrowserClient } from './browser-client.js';

async function verify(input: string, accountNumber = '000123456789', parameters: SandboxSessionParams = {}) {
  const sandbox = createSandbox();
  const browser = new BrowserClient(sandbox, (await sandbox.createSession(parameters)).client_secret);
  const { body } = await browser.post<PaymentAccountAttachment>('/v1/link_account_sessions/attach_payment_account', {
    type: 'bank_account',
    'bank_account[routing_number]': '110000000',
    'bank_account[account_number]': accountNumber,
  });
  const response = await sandbox.fetch(
    new Request(`${sandbox.origin}/v1/sandbox/verify_microdeposits`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_sandbox', 'content-type': 'application/x-www-form-urlencoded' },
      body: `bank_account=${body.id}&${input}`,
    }),
  );
  return (await response.json()) as ErrorBody & { status?: string };
}

const MISMATCH = 'payment_method_microdeposit_verification';

describe('the micro-deposits to a manually entered account', () => {
  for (const input of ['amounts[]=32&amounts[]=45', 'amounts[]=45&amounts[]=32', 'descriptor_code=SM11AA']) {
    it(`are confirmed by ${input}`, async () => {
      assert.equal((await verify(input)).status, 'verified');
    });
  }

  const cases: [input: string, code: string | undefined, param: string][] = [
    ['amounts[]=10&amounts[]=11', `${MISMATCH}_attempts_exceeded`, 'amounts'],
    ['descriptor_code=SM33CC', `${MISMATCH}_attempts_exceeded`, 'descriptor_code'],
    ['amounts[]=40&amounts[]=41', `${MISMATCH}_timeout`, 'amounts'],
    ['descriptor_code=SM44DD', `${MISMATCH}_timeout`, 'descriptor_code'],
    ['amounts[]=1&amounts[]=2', `${MISMATCH}_amounts_mismatch`, 'amounts'],
    ['descriptor_code=SM99ZZ', `${MISMATCH}_descriptor_code_mismatch`, 'descriptor_code'],
    ['amounts[]=32', undefined, 'amounts'],
    ['descriptor_code=nonsense', undefined, 'descriptor_code'],
    ['', 'parameter_missing', 'amounts'],
  ];
  for (const [input, code, param] of cases) {
    it(`are not confirmed by ${input || 'nothing'}`, async () => {
      const { error } = await verify(input);
      assert.deepEqual([error?.code, error?.param], [code, param]);
    });
  }

  it('never arrive at the test account for failed deposits', async () => {
    assert.equal((await verify('descriptor_code=SM11AA', '000666666661')).error?.code, 'payment_method_microdeposit_failed');
  });

  it('are unknown if none were sent', async () => {
    const { error } = await verify('descriptor_code=SM11AA', '1', { manifest: { manual_entry_uses_microdeposits: false } });
    assert.deepEqual([error?.code, error?.param], ['resource_missing', 'bank_account']);
  });
});
