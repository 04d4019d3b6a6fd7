import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { chooseHarborBank, heading, openFlow, pickTheAccount, signInAtTheBank } from '../site/e2e/linking.js';
import { launchBrowser, openPage, sees, seesGone, type Stage } from '../site/e2e/stage.js';
import { collectorIn, countExits, news, settingsOf, type Question } from './questions.js';
import { serveFolder, type Running } from './servers.js';
import { complaintAbout, install, placeOf, runScript } from './workspace.js';

interface Application {
  /** The folder under demo/frameworks. */
  app: string;
  /** What is served of it once it is built. */
  folder?: string;
  serve?: () => Promise<Running>;
  /** Where the page with every kind of setting is. */
  settings?: string;
  /** The file with the settings: a `dark` in it that is written wrong has to be seen by the type check. */
  source: string;
  /** Whether a listener can be put into its markup for an event that our element does not have; the wrapper for React has none. */
  hearsAnyEvent?: boolean;
  /** Builds it with what its framework does in development alone. */
  development?: { build: string; folder: string };
}

const TRIGGER = 'Link a bank account';

/** Installs, checks, builds and serves one application from the packed tarball, and drives it in Chromium. */
export function testApplication(title: string, options: Application): void {
  const {
    app,
    folder = 'dist',
    serve = () => serveFolder(`${placeOf(app)}/${folder}`),
    settings = '/#settings',
    hearsAnyEvent = true,
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
      await mkdir(placeOf('answers'), { recursive: true });
      await writeFile(placeOf(`answers/${app}.json`), JSON.stringify({ title, app, answers }));
    });

    /** A test whose success answers questions. */
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

    it('says so when the person leaves', async (t) => {
      const { page } = await open(t);
      await openFlow(page, TRIGGER);

      await page.keyboard.press('Escape');

      await sees(news(page, 'Nothing was linked.'));
    });

    answering(['shown by a condition'], 'shows the element again after it was taken away', async (t) => {
      const { page } = await open(t);
      await sees(page.getByRole('button', { name: TRIGGER }));

      await page.getByRole('checkbox').uncheck();
      await collectorIn(page).waitFor({ state: 'detached' });
      await page.getByRole('checkbox').check();

      await openFlow(page, TRIGGER);
    });

    answering(['removed in mid-flow'], 'tells one exit when it is removed in mid-flow, and leaves a usable page', async (t) => {
      const { page, faults } = await open(t);
      await openFlow(page, TRIGGER);
      const exits = await countExits(page);

      // By script: the page behind a modal takes no pointer.
      await page.getByRole('checkbox', { includeHidden: true }).evaluate((box: HTMLElement) => box.click());
      await collectorIn(page).waitFor({ state: 'detached' });
      await seesGone(page.getByRole('dialog'));
      await page.getByRole('checkbox').check();
      await openFlow(page, TRIGGER);

      assert.equal(await exits(), 1);
      assert.deepEqual(faults, []);
    });

    answering(['objects', 'functions', 'kebab-case events'], 'takes objects and functions, and tells events', async (t) => {
      const { page } = await open(t, settings);

      await page.getByRole('button', { name: 'First' }).click();

      await sees(news(page, 'secret of a function consent of an object'));
    });

    if (hearsAnyEvent) {
      answering(['camelCase events'], 'hears an event in camelCase', async (t) => {
        const { page } = await open(t, settings);
        await sees(page.getByRole('button', { name: 'First' }));

        await collectorIn(page).dispatchEvent('camelEvent');

        await sees(news(page, 'camelEvent'));
      });
    }

    answering(['attributes', 'booleans', 'children'], 'follows changes of what it is given', async (t) => {
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
      it('links an account once where development mounts everything twice', async (t) => {
        await runScript(app, development.build, { NODE_ENV: 'development' });
        const twice = await serveFolder(`${placeOf(app)}/${development.folder}`);
        t.after(() => twice.stop());
        const { page, faults } = await openPage(t, browser, twice.url);
        await sees(heading(page, 'Payouts'));

        await link(page);

        assert.deepEqual(faults, []);
      });
    }

    // Last: it changes a file of the application for a while.
    answering(['types'], 'has a type check that sees a wrong value', async () => {
      const complaint = await complaintAbout(app, options.source, "'dark'", "'darkish'");

      assert.match(complaint, /darkish/);
    });
  });
}

/** The whole way, and that the page tells the account once. */
async function link(page: Stage['page']): Promise<void> {
  const tokens = await page.evaluateHandle(() => {
    const heard: Event[] = [];
    document.addEventListener('token-collected', (event) => heard.push(event));
    return heard;
  });
  await openFlow(page, TRIGGER);
  await chooseHarborBank(page);
  await signInAtTheBank(page);
  await pickTheAccount(page, /^(Back to .+|Done)$/);
  await sees(news(page, 'Harbor Bank ••••6789 is linked.'));
  assert.equal(await tokens.evaluate((heard) => heard.length), 1);
}
