import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { chromiumPath } from '../../helpers/chromium.mjs';
import {
  agree,
  chooseHarborBank,
  heading,
  openBank,
  openFlow,
  outcomes,
  pickTheAccount,
  press,
  signInAtTheBank,
} from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, sees } from './stage.js';

const LINKED = 'Goes to Harbor Bank ••••6789';

describe('the bank’s own window', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openPrePane = async (t: TestContext) => {
    const stage = await openDemo(t, browser);
    await openFlow(stage.page);
    await chooseHarborBank(stage.page);
    return stage;
  };

  it('opens with a real press after the browser has held it back', async (t) => {
    const { page, demo, faults } = await openPrePane(t);
    await pressWithoutAPerson(page, 'Open Harbor Bank');
    await sees(heading(page, 'Your browser held the window back'));
    assert.equal(page.context().pages().length, 1);

    await signInAtTheBank(page);

    await pickTheAccount(page);
    await sees(page.getByText(LINKED));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('opens again after the person has closed it', async (t) => {
    const { page, faults } = await openPrePane(t);
    const bank = await openBank(page);
    await sees(bank.getByRole('button', { name: 'Continue' }));
    await bank.close();
    await sees(heading(page, 'The Harbor Bank window was closed'));

    await signInAtTheBank(page);

    await pickTheAccount(page);
    await sees(page.getByText(LINKED));
    assert.deepEqual(faults, []);
  });

  it('leads back to a new sign-in when the person doesn’t allow it', async (t) => {
    const { page, faults } = await openPrePane(t);
    const signIns = countSignIns(page);
    const bank = await openBank(page);
    const closes = bank.waitForEvent('close');
    await press(bank, 'Continue');

    await press(bank, 'Don’t allow');

    await closes;
    await sees(heading(page, 'Sign in at Harbor Bank'));
    await signInAtTheBank(page);
    await pickTheAccount(page);
    await sees(page.getByText(LINKED));
    assert.deepEqual([signIns.count, await outcomes(page)], [1, ['token-collected']]);
    assert.deepEqual(faults, []);
  });

  it('closes when the person cancels beside it, and a new one links', async (t) => {
    const { page, faults } = await openPrePane(t);
    const bank = await openBank(page);
    const closes = bank.waitForEvent('close');

    await press(page, 'Cancel sign-in');

    await closes;
    await sees(heading(page, 'Sign in at Harbor Bank'));
    await signInAtTheBank(page);
    await pickTheAccount(page);
    await sees(page.getByText(LINKED));
    assert.deepEqual(faults, []);
  });

  it('ends with a linked account although the bank’s pages cut their opener off', async (t) => {
    const { page, demo, faults } = await openPrePane(t);
    await page.context().route(
      (url) => url.origin === demo.sandboxUrl && /^\/(bank|connections-auth)\//.test(url.pathname),
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' } });
      },
    );
    const bank = await openBank(page);
    await sees(bank.getByRole('button', { name: 'Continue' }));
    assert.equal(await bank.evaluate(() => window.opener), null);
    await sees(heading(page, 'The Harbor Bank window was closed'));

    await press(bank, 'Continue');
    await press(bank, 'Allow');

    await sees(heading(page, 'Which account should be paid?'));
    await pickTheAccount(page);
    await sees(page.getByText(LINKED));
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('belongs to one sign-in, however often Enter is pressed on the bank', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    const signIns = countSignIns(page);
    await openFlow(page);
    await agree(page);
    await page.getByRole('button', { name: 'Harbor Bank' }).focus();

    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await page.keyboard.press('Enter');

    await sees(heading(page, 'Sign in at Harbor Bank'));
    await signInAtTheBank(page);
    assert.equal(signIns.count, 1);
    assert.deepEqual(faults, []);
  });
});

/** Counts the sign-ins that the page asks the API for from now on. */
function countSignIns(page: Page): { count: number } {
  const signIns = { count: 0 };
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().endsWith('/connections/auth_sessions')) signIns.count++;
  });
  return signIns;
}

/** The headless shell has no blocker of its own: there the page's `window.open` says once what a blocker would. */
const HELD_BACK_ONCE = 'const { open } = window; window.open = () => { window.open = open; return null; };';

/**
 * Presses a button as a script does. Another window uses up first what the person's last press allowed, so that the browser
 * holds back what the button opens. Through the browser's own door: playwright's `evaluate` counts as a press.
 */
async function pressWithoutAPerson(page: Page, name: string): Promise<void> {
  await sees(page.getByRole('button', { name }));
  const { isHeadlessShell } = await chromiumPath();
  const devTools = await page.context().newCDPSession(page);
  const other = page.waitForEvent('popup');
  const expression = `
    window.open('about:blank');
    ${isHeadlessShell ? HELD_BACK_ONCE : ''}
    const { shadowRoot } = document.querySelector('bank-account-token-collector');
    [...shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}').click();
  `;
  const { exceptionDetails } = await devTools.send('Runtime.evaluate', { expression, userGesture: false });
  assert.equal(exceptionDetails, undefined);
  await (await other).close();
}
