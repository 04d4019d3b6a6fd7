import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import Stripe from 'stripe';
import type * as FlowModule from '../../../src/flow.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { startSandbox, type SandboxServer } from '../../../src/sandbox/node.js';
import { chooseHarborBank, pickAccount, signInAtBank } from './linking.js';
import { launchBrowser, openPage, waitForVisible } from './test-page.js';
import { start, getResult, serveContractPage, type CallStyle } from './contract-page.js';

interface Case {
  title: string;
  /** A documented secret of the sandbox. */
  secret: string;
  /** `true` if, over HTTP, the `stripe` package creates a session instead. */
  isCreated: boolean;
  act(page: Page): Promise<void>;
  expectedReport: Record<'function' | 'element', string>;
  keys: string[];
}

const consent = (page: Page) => page.getByRole('heading', { name: 'Link the account you want to be paid into' });

const CASES: Case[] = [
  {
    title: 'resolves with the token and its session for a linked account',
    secret: SCENARIO_SECRETS.linked,
    isCreated: true,
    async act(page) {
      await waitForVisible(consent(page));
      await chooseHarborBank(page);
      await signInAtBank(page);
      await pickAccount(page, 'Back to Sandbox Shop');
    },
    expectedReport: { function: 'token', element: 'token-collected' },
    keys: ['financialConnectionsSession', 'token'],
  },
  {
    title: 'resolves with an error and its message for an expired session',
    secret: SCENARIO_SECRETS.expired,
    isCreated: false,
    act: () => Promise.resolve(),
    expectedReport: { function: 'error', element: 'flow-error' },
    keys: ['error'],
  },
  {
    title: 'resolves with an error and its message for a used session',
    secret: SCENARIO_SECRETS.used,
    isCreated: false,
    act: () => Promise.resolve(),
    expectedReport: { function: 'error', element: 'flow-error' },
    keys: ['error'],
  },
  {
    title: 'resolves with a session without accounts if the user leaves early',
    secret: SCENARIO_SECRETS.linked,
    isCreated: true,
    async act(page) {
      await waitForVisible(consent(page));
      await page.keyboard.press('Escape');
    },
    expectedReport: { function: 'exit', element: 'flow-exited' },
    keys: ['financialConnectionsSession'],
  },
];

describe('collectBankAccountToken', () => {
  let browser: Browser;
  let server: SandboxServer;
  let stripe: Stripe;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startSandbox()]);
    stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: server.port, protocol: 'http', telemetry: false });
  });
  after(() => Promise.all([browser.close(), server.close()]));

  /** Creates a session for payouts, as a platform's server does, and resolves with its client secret. */
  async function createSecret(): Promise<string> {
    const account = await stripe.accounts.create({ type: 'custom', country: 'US' });
    const session = await stripe.financialConnections.sessions.create({
      account_holder: { type: 'account', account: account.id },
      permissions: ['payment_method', 'balances'],
      limits: { accounts: 1 },
      manual_entry: { mode: 'automatic' },
      filters: { require_payment_method_support: 'all' },
    });
    return session.client_secret ?? '';
  }

  for (const transport of ['over HTTP', 'in the page'] as const) {
    for (const via of ['then', 'await', 'element'] as const satisfies CallStyle[]) {
      for (const { title, secret, isCreated, act, expectedReport, keys } of CASES) {
        it(`${title}: ${via}, ${transport}`, async (t) => {
          const isHttp = transport === 'over HTTP';
          const origin = await serveContractPage(t);
          const { page, faults } = await openPage(t, browser, 'about:blank');
          const clientSecret = isHttp && isCreated ? await createSecret() : secret;
          await start(page, origin, { via, clientSecret, apiUrl: isHttp ? server.url : undefined });
          await act(page);

          const { result, reports } = await getResult(page);

          // The details of the element's events also have `attempt`.
          assert.deepEqual(Object.keys(result).sort(), via === 'element' ? [...keys, 'attempt'].sort() : keys);
          assert.deepEqual(
            reports.map(([report]) => report),
            [expectedReport[via === 'element' ? 'element' : 'function']],
          );
          assert.equal(result.financialConnectionsSession?.accounts.length, result.error ? undefined : result.token ? 1 : 0);
          assert.equal(result.token?.bank_account.last4, result.financialConnectionsSession?.accounts[0]?.last4);
          if (result.error) assert.match(result.error.message ?? '', /timed out|already used/);
          assert.deepEqual(faults, []);
        });
      }
    }
  }

  it('throws synchronously if it is called with invalid arguments', async (t) => {
    const origin = await serveContractPage(t);
    const { page } = await openPage(t, browser, origin);

    const thrown = await page.evaluate(async () => {
      const { createAuthenticationFlow } = (await import(`${location.origin}/flow/flow.js`)) as typeof FlowModule;
      const stripe = createAuthenticationFlow();
      return [[], [{}], [{ clientSecret: 5 }]].map((request) => {
        try {
          void (stripe.collectBankAccountToken as (...given: unknown[]) => unknown)(...request);
          return 'nothing';
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message}`;
        }
      });
    });

    assert.deepEqual(thrown, [
      'IntegrationError: Missing value for stripe.collectBankAccountToken: value should be object.',
      'IntegrationError: Missing value for stripe.collectBankAccountToken: clientSecret should be string.',
      'IntegrationError: Invalid value for stripe.collectBankAccountToken: clientSecret should be string. You specified: number.',
    ]);
  });
});
