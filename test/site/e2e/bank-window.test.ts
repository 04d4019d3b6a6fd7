import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { fullChromiumPath } from '../../helpers/chromium.mjs';
import { agree, chooseHarborBank, heading, openBank, openFlow, outcomes, pickAccount, press, signInAtBank } from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchFullBrowser, openDemo, waitForVisible } from './test-page.js';

const LINKED = 'Goes to Harbor Bank ••••6789';

describe('the bank’s own window', () => {
  let browser: Browser;
  before(async () => void (browser = await launchFullBrowser()));
  after(() => browser.close());

  const openPrePane = async (t: TestContext) => {
    const testPage = await openDemo(t, browser);
    await openFlow(testPage.page);
    await chooseHarborBank(testPage.page);
    return testPage;
  };

  it('opens when the user presses the button after the browser blocked it', async (t) => {
    const { page, demo, faults } = await openPrePane(t);
    await pressByScript(page, 'Open Harbor Bank');
    await waitForVisible(heading(page, 'Your browser blocked the bank’s window'));
    assert.equal(page.context().pages().length, 1);

    await signInAtBank(page);

    await pickAccount(page);
    await waitForVisible(page.getByText(LINKED));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('opens again after the user has closed it', async (t) => {
    const { page, faults } = await openPrePane(t);
    const bank = await openBank(page);
    await waitForVisible(bank.getByRole('button', { name: 'Continue' }));
    await bank.close();
    await waitForVisible(heading(page, 'The Harbor Bank window was closed'));

    await signInAtBank(page);

    await pickAccount(page);
    await waitForVisible(page.getByText(LINKED));
    assert.deepEqual(faults, []);
  });

  it('returns to a new sign-in if the user doesn’t allow sharing', async (t) => {
    const { page, faults } = await openPrePane(t);
    const signIns = countSignIns(page);
    const bank = await openBank(page);
    const closes = bank.waitForEvent('close');
    await press(bank, 'Continue');

    await press(bank, 'Don’t allow');

    await closes;
    await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
    await signInAtBank(page);
    await pickAccount(page);
    await waitForVisible(page.getByText(LINKED));
    assert.deepEqual([signIns.count, await outcomes(page)], [1, ['token-collected']]);
    assert.deepEqual(faults, []);
  });

  it('closes if the user cancels in the page, and the next one links an account', async (t) => {
    const { page, faults } = await openPrePane(t);
    const bank = await openBank(page);
    const closes = bank.waitForEvent('close');

    await press(page, 'Cancel sign-in');

    await closes;
    await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
    await signInAtBank(page);
    await pickAccount(page);
    await waitForVisible(page.getByText(LINKED));
    assert.deepEqual(faults, []);
  });

  it('links an account even if the bank’s pages sever their opener (COOP)', async (t) => {
    const { page, demo, faults } = await openPrePane(t);
    await page.context().route(
      (url) => url.origin === demo.sandboxUrl && /^\/(bank|connections-auth)\//.test(url.pathname),
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' } });
      },
    );
    const bank = await openBank(page);
    await waitForVisible(bank.getByRole('button', { name: 'Continue' }));
    assert.equal(await bank.evaluate(() => window.opener), null);
    await waitForVisible(heading(page, 'The Harbor Bank window was closed'));

    await press(bank, 'Continue');
    await press(bank, 'Allow');

    await waitForVisible(heading(page, 'Where should we send your payouts?'));
    await pickAccount(page);
    await waitForVisible(page.getByText(LINKED));
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('starts one sign-in, even if Enter is pressed several times on the bank', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    const signIns = countSignIns(page);
    await openFlow(page);
    await agree(page);
    await page.getByRole('button', { name: 'Harbor Bank' }).focus();

    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await page.keyboard.press('Enter');

    await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
    await signInAtBank(page);
    assert.equal(signIns.count, 1);
    assert.deepEqual(faults, []);
  });
});

/** Counts the sign-ins that the page starts after this call. */
function countSignIns(page: Page): { count: number } {
  const signIns = { count: 0 };
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().endsWith('/connections/auth_sessions')) signIns.count++;
  });
  return signIns;
}

/** Makes `window.open` return null once, as a popup blocker does. The headless shell has none. */
const BLOCK_ONCE = 'const { open } = window; window.open = () => { window.open = open; return null; };';

/**
 * Presses a button by script, so that the browser blocks the window that it opens. To consume the user activation of the last press,
 * opens another window first. Uses the DevTools protocol, because Playwright's `evaluate` counts as a user gesture.
 */
async function pressByScript(page: Page, name: string): Promise<void> {
  await waitForVisible(page.getByRole('button', { name }));
  const { isHeadlessShell } = await fullChromiumPath();
  const devTools = await page.context().newCDPSession(page);
  const other = page.waitForEvent('popup');
  const expression = `
    window.open('about:blank');
    ${isHeadlessShell ? BLOCK_ONCE : ''}
    const { shadowRoot } = document.querySelector('bank-account-token-collector');
    [...shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}').click();
  `;
  const { exceptionDetails } = await devTools.send('Runtime.evaluate', { expression, userGesture: false });
  assert.equal(exceptionDetails, undefined);
  await (await other).close();
}
