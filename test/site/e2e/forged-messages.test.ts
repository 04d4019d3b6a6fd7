import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { signInAndAllow, chooseHarborBank, heading, openBank, openFlow, outcomes, pickAccount } from './linking.js';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

interface Forgery {
  /** The page's window, relative to the sender of the message. */
  to: 'self' | 'parent' | 'opener' | 'opener of the top';
  type?: string;
  state: string;
  status?: string;
}

/** The page and the bank's window during a sign-in, and the id of the sign-in, which a real attacker would have to guess. */
interface SignIn {
  page: Page;
  bank: Page;
  id: string;
}

const FORGERIES: [from: string, forge: (signIn: SignIn) => Promise<void>][] = [
  ['from the page itself', ({ page, id }) => post(page, { to: 'self', state: id })],
  [
    'from a frame of another origin in the page',
    async ({ page, id }) => post(await addFrame(page, 'allow-scripts'), { to: 'parent', state: id }),
  ],
  [
    'from a frame of the bank’s own origin in its window',
    async ({ bank, id }) => post(await addFrame(bank, 'allow-scripts allow-same-origin'), { to: 'opener of the top', state: id }),
  ],
  [
    'from the bank’s window while it shows another site',
    async ({ bank, id }) => {
      // Navigates by script, because a URL that is entered in the address bar would sever the opener.
      await bank.evaluate(() => location.assign(`http://localhost:${location.port}/elsewhere`));
      await bank.waitForURL('http://localhost:*/**');
      await post(bank, { to: 'opener', state: id });
      await bank.goBack();
    },
  ],
  ['for another sign-in', ({ bank }) => post(bank, { to: 'opener', state: 'bcsess_other' })],
  ['of another type', ({ bank, id }) => post(bank, { to: 'opener', type: 'authorized', state: id })],
  ['with an unknown status', ({ bank, id }) => post(bank, { to: 'opener', state: id, status: 'linked' })],
];

describe('a forged message that ends a sign-in', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openSignIn = async (t: TestContext) => {
    const { page, faults } = await openDemo(t, browser);
    const signIns: Promise<{ id: string }>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/connections/auth_sessions')) signIns.push(response.json() as Promise<{ id: string }>);
    });
    await openFlow(page);
    await chooseHarborBank(page);
    const bank = await openBank(page);
    await waitForVisible(bank.getByRole('button', { name: 'Continue' }));
    await waitForVisible(heading(page, 'Finish in the Harbor Bank window'));
    const [first] = await Promise.all(signIns);
    assert.ok(first);
    return { page, bank, id: first.id, signIns, faults };
  };

  for (const [from, forge] of FORGERIES) {
    it(`has no effect ${from}`, async (t) => {
      const signIn = await openSignIn(t);
      const { page, bank, signIns, faults } = signIn;

      await forge(signIn);

      await waitForTwoPolls(page);
      await waitForVisible(heading(page, 'Finish in the Harbor Bank window'));
      await signInAndAllow(bank);
      await pickAccount(page);
      await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
      assert.equal(signIns.length, 1);
      assert.deepEqual(await outcomes(page), ['token-collected']);
      assert.deepEqual(faults, []);
    });
  }

  it('does not prove that an account was linked, even if it comes from the bank’s window', async (t) => {
    const { page, bank, id, faults } = await openSignIn(t);

    await post(bank, { to: 'opener', state: id, status: 'success' });

    await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
    assert.deepEqual(await outcomes(page), []);
    assert.deepEqual(faults, []);
  });
});

/** Posts a message from a window or a frame. If the flow accepted it, the sign-in would end. */
function post(
  target: Page | Frame,
  { to, type = 'bank-account-token-collector:authorized', state, status = 'failure' }: Forgery,
) {
  return target.evaluate(
    ([to, message]) => {
      const page = {
        self: window,
        parent: window.parent,
        opener: window.opener as Window,
        'opener of the top': window.top?.opener as Window,
      };
      page[to].postMessage(message, '*');
    },
    [to, { type, state, status }] as const,
  );
}

/** Adds an empty frame. It has the page's origin, or an opaque one without `allow-same-origin`. */
async function addFrame(page: Page, sandbox: string): Promise<Frame> {
  const attached = page.waitForEvent('frameattached');
  await page.evaluate((sandbox) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    document.body.append(frame);
  }, sandbox);
  return attached;
}

/** Waits until the page has polled the sign-in two more times. */
async function waitForTwoPolls(page: Page): Promise<void> {
  for (let polls = 0; polls < 2; polls++) {
    await page.waitForResponse('**/auth_sessions/retrieve');
  }
}
