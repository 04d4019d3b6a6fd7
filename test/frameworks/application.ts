import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { chooseHarborBank, heading, openFlow, pickAccount, signInAtBank } from '../site/e2e/linking.js';
import { launchBrowser, openPage, waitForVisible, waitForHidden, type TestPage } from '../site/e2e/test-page.js';
import { collectorIn, countExits, statusMessage, settingsOf, type Question } from './questions.js';
import { serveFolder, type Running } from './servers.js';
import { errorFor, install, pathOf, runScript } from './workspace.js';

interface Application {
  /** The folder under demo/frameworks. */
  app: string;
  /** The folder to serve once the application is built. */
  folder?: string;
  serve?: () => Promise<Running>;
  /** The path of the page with every kind of setting. */
  settings?: string;
  /** The file with the settings. The test misspells `dark` in it, and the type check has to find that. */
  source: string;
  /** `true` if its markup can listen to events that the element does not declare. The wrapper for React cannot. */
  supportsAnyEvent?: boolean;
  /** The script and the folder of a development build. */
  development?: { build: string; folder: string };
}

const TRIGGER = 'Link a bank account';

/** Installs, checks, builds and serves one application with the packed tarball, and tests it in Chromium. */
export function testApplication(title: string, options: Application): void {
  const {
    app,
    folder = 'dist',
    serve = () => serveFolder(`${pathOf(app)}/${folder}`),
    settings = '/#settings',
    supportsAnyEvent = true,
  } = options;
  const answers: Partial<Record<Question, true>> = {};

  describe(title, () => {
    let browser: Browser;
    let server: Running;
    before(async () => {
      await install(app);
      await runScript(app, 'build');
      [browser, server] = await Promise.all([launchBrowser(), serve()]);
    });
    after(async () => {
      await Promise.all([browser.close(), server.stop()]);
      await mkdir(pathOf('answers'), { recursive: true });
      await writeFile(pathOf(`answers/${app}.json`), JSON.stringify({ title, app, answers }));
    });

    /** Adds a test. If it passes, the answer to `questions` is yes. */
    const testQuestions = (questions: Question[], name: string, test: (t: TestContext) => Promise<void>): void => {
      it(name, async (t) => {
        await test(t);
        for (const question of questions) answers[question] = true;
      });
    };
    const open = (t: TestContext, path = '/'): Promise<TestPage> => openPage(t, browser, server.url + path);

    testQuestions(['links an account'], 'links an account, shows that it is saved, and shows it after a reload', async (t) => {
      const { page, faults } = await open(t);
      await link(page);

      await page.reload();

      await waitForVisible(linkedTrigger(page, 'Added for payouts'));
      assert.deepEqual(faults, []);
    });

    it('shows that the account is not saved, and saves it after a retry', async (t) => {
      const { page, faults } = await open(t);
      await page.route('**/payouts/account', (route) => route.fulfill({ status: 503, json: { error: { message: 'Down.' } } }), {
        times: 1,
      });
      await linkAtBank(page);

      await page.getByRole('button', { name: /Harbor Bank.*couldn’t be saved.*Try again/s }).click();

      await waitForVisible(linkedTrigger(page, 'Saved'));
      assert.deepEqual(faults, []);
    });

    it('shows a message if the user leaves', async (t) => {
      const { page } = await open(t);
      await openFlow(page, TRIGGER);

      await page.keyboard.press('Escape');

      await waitForVisible(statusMessage(page, 'Nothing was linked.'));
    });

    testQuestions(['conditional rendering'], 'shows the element again after removing it', async (t) => {
      const { page } = await open(t);
      await waitForVisible(page.getByRole('button', { name: TRIGGER }));

      await page.getByRole('checkbox').uncheck();
      await collectorIn(page).waitFor({ state: 'detached' });
      await page.getByRole('checkbox').check();

      await openFlow(page, TRIGGER);
    });

    testQuestions(
      ['removal during the flow'],
      'fires one exit if it is removed during the flow, and the page stays usable',
      async (t) => {
        const { page, faults } = await open(t);
        await openFlow(page, TRIGGER);
        const exits = await countExits(page);

        // Uses a script, because the page behind a modal cannot be clicked.
        await page.getByRole('checkbox', { includeHidden: true }).evaluate((box: HTMLElement) => box.click());
        await collectorIn(page).waitFor({ state: 'detached' });
        await waitForHidden(page.getByRole('dialog'));
        await page.getByRole('checkbox').check();
        await openFlow(page, TRIGGER);

        assert.equal(await exits(), 1);
        assert.deepEqual(faults, []);
      },
    );

    testQuestions(['objects', 'functions', 'kebab-case events'], 'passes objects and functions, and gets events', async (t) => {
      const { page } = await open(t, settings);

      await page.getByRole('button', { name: 'First' }).click();

      await waitForVisible(statusMessage(page, 'secret of a function consent of an object'));
    });

    if (supportsAnyEvent) {
      testQuestions(['camelCase events'], 'gets an event in camelCase', async (t) => {
        const { page } = await open(t, settings);
        await waitForVisible(page.getByRole('button', { name: 'First' }));

        await collectorIn(page).dispatchEvent('camelEvent');

        await waitForVisible(statusMessage(page, 'camelEvent'));
      });
    }

    testQuestions(['attributes', 'booleans', 'children'], 'updates attributes, booleans and children', async (t) => {
      const { page } = await open(t, settings);
      await waitForVisible(page.getByRole('button', { name: 'First' }));
      assert.deepEqual(await settingsOf(page), { stripeAccount: 'acct_first', theme: 'light', disabled: false });

      await page.getByRole('button', { name: 'Change' }).click();

      const trigger = page.getByRole('button', { name: /^i? ?Changed$/ });
      await waitForVisible(trigger);
      assert.ok(await trigger.isDisabled());
      assert.deepEqual(await settingsOf(page), { stripeAccount: 'acct_changed', theme: 'dark', disabled: true });
      await waitForVisible(collectorIn(page).locator('[slot=icon]'));
    });

    const { development } = options;
    if (development) {
      it('links an account once in a development build, which mounts components twice', async (t) => {
        await runScript(app, development.build, { NODE_ENV: 'development' });
        const developmentServer = await serveFolder(`${pathOf(app)}/${development.folder}`);
        t.after(() => developmentServer.stop());
        const { page, faults } = await openPage(t, browser, developmentServer.url);
        await waitForVisible(heading(page, 'Payouts'));

        await link(page);

        assert.deepEqual(faults, []);
      });
    }

    // Runs last, because it temporarily changes a file of the application.
    testQuestions(['types'], 'has types that reject a wrong value', async () => {
      const error = await errorFor(app, options.source, "'dark'", "'darkish'");

      assert.match(error, /darkish/);
    });
  });
}

/** Finds the trigger once it shows the account of Harbor Bank with a note. */
const linkedTrigger = (page: TestPage['page'], note: string) =>
  page.getByRole('button', { name: new RegExp(`Harbor Bank.*6 7 8 9.*${note}`, 's') });

/** Links an account at Harbor Bank, from the trigger back to the page. */
async function linkAtBank(page: TestPage['page']): Promise<void> {
  await openFlow(page, TRIGGER);
  await chooseHarborBank(page);
  await signInAtBank(page);
  await pickAccount(page, /^(Back to .+|Done)$/);
}

/** Links an account, and asserts that the page gets one token and saves the account. */
async function link(page: TestPage['page']): Promise<void> {
  const tokens = await page.evaluateHandle(() => {
    const events: Event[] = [];
    document.addEventListener('token-collected', (event) => events.push(event));
    return events;
  });
  await linkAtBank(page);
  await waitForVisible(linkedTrigger(page, 'Saved'));
  assert.equal(await tokens.evaluate((events) => events.length), 1);
}
