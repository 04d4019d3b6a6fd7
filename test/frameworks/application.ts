import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { chooseHarborBank, heading, openFlow, pickTheAccount, signInAtTheBank } from '../site/e2e/linking.js';
import { launchBrowser, openPage, sees, seesGone, type Stage } from '../site/e2e/stage.js';
import { collectorIn, countExits, statusMessage, settingsOf, type Question } from './questions.js';
import { serveFolder, type Running } from './servers.js';
import { errorFor, install, pathOf, runScript } from './workspace.js';

interface Application {
  /** The folder under demo/frameworks. */
  app: string;
  /** The folder to serve once the application is built. */
  folder?: string;
  serve?: () => Promise<Running>;
  /** The address of the page with every kind of setting. */
  settings?: string;
  /** The file with the settings. The test misspells a `dark` in it, which the type check has to find. */
  source: string;
  /** True if its markup can listen to events that the element does not declare. The wrapper for React can't. */
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

    /** Adds a test that answers `questions` with yes if it passes. */
    const answering = (questions: Question[], name: string, test: (t: TestContext) => Promise<void>): void => {
      it(name, async (t) => {
        await test(t);
        for (const question of questions) answers[question] = true;
      });
    };
    const open = (t: TestContext, path = '/'): Promise<Stage> => openPage(t, browser, server.url + path);

    answering(['links an account'], 'links an account, and shows it', async (t) => {
      const { page, faults } = await open(t);
      await link(page);
      assert.deepEqual(faults, []);
    });

    it('shows a message if the user leaves', async (t) => {
      const { page } = await open(t);
      await openFlow(page, TRIGGER);

      await page.keyboard.press('Escape');

      await sees(statusMessage(page, 'Nothing was linked.'));
    });

    answering(['conditional rendering'], 'shows the element again after removing it', async (t) => {
      const { page } = await open(t);
      await sees(page.getByRole('button', { name: TRIGGER }));

      await page.getByRole('checkbox').uncheck();
      await collectorIn(page).waitFor({ state: 'detached' });
      await page.getByRole('checkbox').check();

      await openFlow(page, TRIGGER);
    });

    answering(
      ['removal during the flow'],
      'fires one exit if it is removed during the flow, and the page stays usable',
      async (t) => {
        const { page, faults } = await open(t);
        await openFlow(page, TRIGGER);
        const exits = await countExits(page);

        // By script, because the page behind a modal can't be clicked.
        await page.getByRole('checkbox', { includeHidden: true }).evaluate((box: HTMLElement) => box.click());
        await collectorIn(page).waitFor({ state: 'detached' });
        await seesGone(page.getByRole('dialog'));
        await page.getByRole('checkbox').check();
        await openFlow(page, TRIGGER);

        assert.equal(await exits(), 1);
        assert.deepEqual(faults, []);
      },
    );

    answering(['objects', 'functions', 'kebab-case events'], 'passes objects and functions, and gets events', async (t) => {
      const { page } = await open(t, settings);

      await page.getByRole('button', { name: 'First' }).click();

      await sees(statusMessage(page, 'secret of a function consent of an object'));
    });

    if (supportsAnyEvent) {
      answering(['camelCase events'], 'gets an event in camelCase', async (t) => {
        const { page } = await open(t, settings);
        await sees(page.getByRole('button', { name: 'First' }));

        await collectorIn(page).dispatchEvent('camelEvent');

        await sees(statusMessage(page, 'camelEvent'));
      });
    }

    answering(['attributes', 'booleans', 'children'], 'updates attributes, booleans and children', async (t) => {
      const { page } = await open(t, settings);
      await sees(page.getByRole('button', { name: 'First' }));
      assert.deepEqual(await settingsOf(page), { stripeAccount: 'acct_first', theme: 'light', disabled: false });

      await page.getByRole('button', { name: 'Change' }).click();

      const trigger = page.getByRole('button', { name: /^i? ?Changed$/ });
      await sees(trigger);
      assert.ok(await trigger.isDisabled());
      assert.deepEqual(await settingsOf(page), { stripeAccount: 'acct_changed', theme: 'dark', disabled: true });
      await sees(collectorIn(page).locator('[slot=icon]'));
    });

    const { development } = options;
    if (development) {
      it('links an account once in a development build, which mounts everything twice', async (t) => {
        await runScript(app, development.build, { NODE_ENV: 'development' });
        const twice = await serveFolder(`${pathOf(app)}/${development.folder}`);
        t.after(() => twice.stop());
        const { page, faults } = await openPage(t, browser, twice.url);
        await sees(heading(page, 'Payouts'));

        await link(page);

        assert.deepEqual(faults, []);
      });
    }

    // Runs last, because it temporarily changes a file of the application.
    answering(['types'], 'has a type check that finds a wrong value', async () => {
      const error = await errorFor(app, options.source, "'dark'", "'darkish'");

      assert.match(error, /darkish/);
    });
  });
}

/** Links an account, and asserts that the page shows it and gets one token. */
async function link(page: Stage['page']): Promise<void> {
  const tokens = await page.evaluateHandle(() => {
    const events: Event[] = [];
    document.addEventListener('token-collected', (event) => events.push(event));
    return events;
  });
  await openFlow(page, TRIGGER);
  await chooseHarborBank(page);
  await signInAtTheBank(page);
  await pickTheAccount(page, /^(Back to .+|Done)$/);
  await sees(statusMessage(page, 'Harbor Bank ••••6789 is linked.'));
  assert.equal(await tokens.evaluate((events) => events.length), 1);
}
