import axe from 'axe-core';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { startDemo, type Demo } from '../../../demo/server/start-demo.js';
import { advanceClock, launchBrowser, openPage, waitForVisible, waitForHidden } from './test-page.js';

const PAGES = readdirSync('dist/static/docs').filter((file) => file.endsWith('.html'));
/** Two of the source files that the pages link to: one with code, one in Markdown. */
const SOURCES = ['demo/themes/plain.css', 'CHANGELOG.md'].map((path) => `source/${path}.html`);

describe('the documentation', () => {
  let browser: Browser;
  let demo: Demo;
  before(async () => {
    browser = await launchBrowser();
    demo = await startDemo({ port: 0, sandboxPort: 0 });
  });
  after(() => Promise.all([browser.close(), demo.close()]));

  /** Opens a page of the documentation. Errors in the console also count as faults. */
  const open = async (t: TestContext, file: string) => {
    const { page, faults } = await openPage(t, browser, 'about:blank');
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${demo.url}/docs/${file}`);
    return { page, faults };
  };

  for (const file of [...PAGES, ...SOURCES]) {
    it(`passes axe and doesn’t scroll horizontally on ${file}, narrow and wide, light and dark`, async (t) => {
      const { page, faults } = await open(t, file);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.evaluate(axe.source);

      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await waitForResizeObservers(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          assert.deepEqual(await axeViolations(page), [], `${colorScheme}, ${width} pixels`);
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${width} pixels`);
      }
      assert.deepEqual(faults, []);
    });
  }

  for (const file of ['getting-started', 'languages', 'theming']) {
    it(`opens the modal of every example on ${file}`, async (t) => {
      const { page, faults } = await open(t, `${file}.html`);
      const examples = await page.locator('.live').all();
      assert.ok(examples.length > 0);

      for (const example of examples) {
        await example.getByRole('button').click();
        await waitForVisible(example.getByRole('dialog'));
        await advanceClock(page);
        await page.keyboard.press('Escape');
        await waitForHidden(example.getByRole('dialog'));
        await waitForVisible(example.getByRole('status').getByText('flow-exited'));
      }
      assert.deepEqual(faults, []);
    });
  }

  it('shows each theming example in its own theme', async (t) => {
    const { page } = await open(t, 'theming.html');
    const triggers = page.locator('.live').getByRole('button');
    await waitForVisible(triggers.last());

    const radii = await triggers.evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderRadius));

    assert.deepEqual(radii, ['0px', '4px', '28px']);
  });

  it('is linked from the payouts page and the playground, and redirects to its URL with a trailing slash', async (t) => {
    const { page } = await openPage(t, browser, demo.url);
    await page.getByRole('link', { name: 'Docs' }).click();
    await waitForVisible(page.getByRole('heading', { name: 'bank-account-token-collector', level: 1 }));
    await page.getByRole('link', { name: 'Playground', exact: true }).first().click();
    await page.getByRole('link', { name: 'Docs' }).click();

    await page.goto(`${demo.url}/docs`);

    assert.equal(page.url(), `${demo.url}/docs/`);
  });

  it('opens its list of pages with a button on a phone, and closes it with Escape', async (t) => {
    const { page } = await open(t, '');
    await page.setViewportSize({ width: 375, height: 700 });
    const pages = page.getByRole('navigation', { name: 'Documentation' });
    await waitForHidden(pages);
    await page.getByRole('button', { name: 'Pages' }).click();
    await waitForVisible(pages);

    await page.keyboard.press('Escape');

    await waitForHidden(pages);
  });

  it('shades the edges of a table that can be scrolled further', async (t) => {
    const { page } = await open(t, 'frameworks.html');
    const table = page.getByRole('group', { name: 'Table: Compatibility' }).last();
    // Hides the content, so that only the background remains.
    await table.evaluate((box) => box.firstElementChild!.setAttribute('class', 'unseen'));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.unseen { visibility: hidden }');
      document.adoptedStyleSheets = [sheet];
    });
    const edges = async (): Promise<{ left: boolean; right: boolean }> => {
      const { data, width, height } = PNG.sync.read(await table.screenshot());
      const brightness = (column: number): number => data[(Math.floor(height / 2) * width + column) * 4] ?? 0;
      const isShaded = (column: number): boolean => brightness(column) < brightness(Math.floor(width / 2));
      return { left: isShaded(1), right: isShaded(width - 2) };
    };
    const scrollTo = (share: number): Promise<void> =>
      table.evaluate((box, at) => box.scrollTo({ left: (box.scrollWidth - box.clientWidth) * at }), share);

    assert.deepEqual(await edges(), { left: false, right: true });
    await scrollTo(0.5);
    assert.deepEqual(await edges(), { left: true, right: true });
    await scrollTo(1);
    assert.deepEqual(await edges(), { left: true, right: false });
  });

  it('copies code', async (t) => {
    const { page } = await open(t, 'languages.html');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const code = page.locator('.code').last();

    await code.getByRole('button').click();

    await waitForVisible(code.getByRole('button', { name: 'Copied' }));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code.locator('code').textContent());
  });

  it('marks the current section and page', async (t) => {
    const { page } = await open(t, 'production.html#good-to-know');

    await waitForVisible(page.locator('.contents [aria-current=location]', { hasText: 'Good to know' }));
    await waitForVisible(page.locator('#pages [aria-current=page]', { hasText: 'Production' }));
  });

  it('marks the last section at the end of a page', async (t) => {
    const { page } = await open(t, 'production.html');
    const links = page.locator('.contents a');
    await waitForVisible(page.locator('.contents [aria-current=location]'));

    await page.keyboard.press('End');

    await waitForVisible(
      page.locator('.contents [aria-current=location]', { hasText: (await links.last().textContent()) ?? '' }),
    );
    assert.equal(await page.locator('.contents [aria-current]').count(), 1);
  });
});

/** Waits for the page's resize observers, which make scrollable boxes focusable. A new observer is notified after them. */
const waitForResizeObservers = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => new ResizeObserver(() => resolve()).observe(document.body)));

async function axeViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
