import { BrowserClient } from '../../node/sandbox/browser-client.js';
import type { PlatformServer } from '../../node/sandbox/platform-server.js';

/** Links an account in a new session, and resolves with the token's id. */
export async function newToken({ createSession }: PlatformServer): Promise<string> {
  const { bank_account_token: token } = await (await createSession()).browser.link();
  return token!.id;
}

/** Attaches `count` accounts that are entered manually, which is the fastest way to get a token. */
export async function attachManualAccounts({ stripe, server }: PlatformServer, account: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const browser = new BrowserClient(server.sandbox, (await server.sandbox.createSession()).client_secret);
    await browser.post('/v1/link_account_sessions/attach_payment_account', {
      type: 'bank_account',
      'bank_account[routing_number]': '021000021',
      'bank_account[account_number]': String(100_000 + number),
    });
    const { bank_account_token: token } = (await browser.complete()).body;
    await stripe.accounts.createExternalAccount(account, { external_account: token!.id });
  }
}
