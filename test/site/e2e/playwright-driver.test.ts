import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startSandbox } from '../../../src/sandbox/node.js';
import {
  DriverError,
  beRefused,
  enterNumbersByHand,
  expire,
  leaveEarly,
  linkAccount,
  personAt,
} from '../../../src/testing/playwright.js';
import { servePage } from '../package/serve-page.js';
import { launchBrowser, openPage } from './test-page.js';

const SCRIPT = '<script type="module" src="/bank-account-token-collector.js"></script>';
const tag = (secret: string, apiUrl = ''): string =>
  `<bank-account-token-collector id="${secret}" client-secret="${secret}" ${apiUrl && `api-url="${apiUrl}"`}></bank-account-token-collector>`;
const HOUR = 3_600_000;

const isDriverError =
  (code: string, message: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof DriverError);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };

describe('the driver for Playwright', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const open = async (t: TestContext, html: string): Promise<Page> =>
    (await openPage(t, browser, await servePage(t, { html: SCRIPT + html }))).page;

  /** Opens a page with its own sandbox over HTTP, where banks have real windows on another origin. */
  async function openWithSandbox(t: TestContext) {
    const { url, sandbox, close } = await startSandbox();
    t.after(close);
    const { client_secret: secret } = await sandbox.createSession();
    return { sandbox, page: await open(t, tag(secret, url)) };
  }

  it('links an account in a real bank window', async (t) => {
    const { page } = await openWithSandbox(t);

    const { token } = await linkAccount(page, { account: 'Rainy Day Savings' });

    assert.equal(token.bank_account.last4, '4321');
  });

  it('signs in on a form of several pages', async (t) => {
    const { page } = await openWithSandbox(t);

    const { financialConnectionsSession } = await linkAccount(page, { bank: 'Test (Non-OAuth)' });

    assert.equal(financialConnectionsSession.accounts[0]?.institution_name, 'Test (Non-OAuth)');
  });

  it('links an account with the sandbox in the page', async (t) => {
    const page = await open(t, tag('fcsess_sandbox_linked_secret_demo'));

    const { token } = await linkAccount(page);

    assert.equal(token.bank_account.last4, '6789');
  });

  it('enters bank details manually', async (t) => {
    const { page } = await openWithSandbox(t);

    assert.equal((await enterNumbersByHand(page)).token.bank_account.last4, '6789');
  });

  it('leaves at every pane', async (t) => {
    const page = await open(t, tag('fcsess_sandbox_linked_secret_demo'));

    for (const at of ['consent', 'institution_picker', 'partner_auth', 'account_picker'] as const) {
      assert.equal((await leaveEarly(page, { at })).lastPane, at);
    }
  });

  it('lets a session expire', async (t) => {
    const { page, sandbox } = await openWithSandbox(t);

    const { error } = await expire(page, () => sandbox.control({ clockOffset: HOUR }));

    assert.equal(error.code, 'session_expired');
  });

  it('reports that a used session is refused', async (t) => {
    const page = await open(t, tag('fcsess_sandbox_used_secret_demo'));

    assert.equal((await beRefused(page)).error.code, 'session_already_used');
  });

  it('finds controls in the language of the modal and with the page’s own messages', async (t) => {
    const page = await open(t, `<div lang="de">${tag('fcsess_sandbox_linked_secret_demo')}</div>`);
    const agree = 'Na gut';
    await page.locator('bank-account-token-collector').evaluate((element, words) => {
      (element as HTMLElementTagNameMap['bank-account-token-collector']).messages = { consent: { agree: words } };
    }, agree);

    const { token } = await linkAccount(page, { messages: { consent: { agree } } });

    assert.equal(token.bank_account.last4, '6789');
  });

  it('accepts a locator of the element or of an ancestor', async (t) => {
    const [one, other] = ['fcsess_sandbox_linked_secret_demo', 'fcsess_sandbox_expired_secret_demo'] as const;
    const page = await open(t, `<main>${tag(one)}</main>${tag(other)}`);

    await leaveEarly(page.locator('main'));
    await beRefused(page.locator(`#${other}`));

    await assert.rejects(linkAccount(page), isDriverError('several_collectors', /There are 2/));
  });

  it('lists what is on screen if a control is missing', async (t) => {
    const page = await open(t, tag('fcsess_sandbox_linked_secret_demo'));
    await personAt(page).open();

    await assert.rejects(
      personAt(page, { timeout: 1000 }).press('Buy a boat'),
      isDriverError(
        'control_missing',
        /^There was no button “Buy a boat” within 1000 ms\. The pane “Link the account you want to be paid into” is open, with the buttons .*“Agree and continue”/,
      ),
    );
  });

  it('reports how linking ended if it ended unexpectedly', async (t) => {
    const page = await open(t, tag('fcsess_sandbox_expired_secret_demo'));

    await assert.rejects(linkAccount(page), isDriverError('ended_early', /flow-error \(session_expired: “/));
  });

  it('reports that there is no element', async (t) => {
    const page = await open(t, '<p>Nothing</p>');

    await assert.rejects(
      linkAccount(page, { timeout: 100 }),
      isDriverError('collector_missing', /no <bank-account-token-collector>/),
    );
  });
});
