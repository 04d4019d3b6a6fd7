import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { htmlOf, linkInFrame, openPlayground } from './playground-page.js';
import { launchBrowser, waitForVisible, waitForHidden } from './test-page.js';

const TAG = 'bank-account-token-collector';
const BARE = `<${TAG}
  client-secret="fcsess_sandbox_linked_secret_demo"
></${TAG}>`;

describe('the playground', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('starts without settings, and shows the shortest HTML', async (t) => {
    const { page, frame, faults } = await openPlayground(t, browser);

    await waitForVisible(frame.getByRole('button', { name: 'Link a bank account' }));
    assert.equal(await htmlOf(page), `<script type="module" src="/element/${TAG}.js"></script>\n\n${BARE}`);
    assert.deepEqual(faults, []);
  });

  it('has a control for every setting in the manifest', async (t) => {
    const { page } = await openPlayground(t, browser);
    const { attributes, cssProperties, slots, members, cssParts, events } = await manifest();
    const properties = members.filter(({ kind, readonly, attribute }) => kind === 'field' && !readonly && !attribute);
    const wanted = [...attributes, ...properties, ...slots, ...cssProperties].map(({ description }) => plain(description));

    const offered = await page.locator('.panel .description').allTextContents();

    assert.deepEqual(
      wanted.filter((text) => !offered.includes(text)),
      [],
    );
    assert.deepEqual(
      (await page.getByLabel('Highlight a part').locator('option').allTextContents()).slice(1),
      cssParts.map(({ name }) => name),
    );
    assert.ok(events.length >= 5);
  });

  it('sets attributes, and shows only those that differ from their defaults', async (t) => {
    const { page, frame } = await openPlayground(t, browser);

    await page.getByLabel('theme', { exact: true }).selectOption('dark');
    await page.getByRole('switch', { name: 'disabled' }).check();
    await page.getByLabel('preload').selectOption('eager');
    await page.getByLabel('preload').selectOption('intent');

    const button = frame.getByRole('button', { name: 'Link a bank account' });
    assert.equal(await button.isDisabled(), true);
    assert.match((await htmlOf(page)) ?? '', /secret_demo"\n {2}theme="dark"\n {2}disabled\n></);
    assert.equal(await frame.locator(TAG).evaluate((element) => getComputedStyle(element).colorScheme), 'dark');
  });

  it('sets properties to prepared values, and shows their source', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.getByText('Properties', { exact: true }).click();

    await page.getByLabel('fetchClientSecret').selectOption('rejects');
    await frame.getByRole('button', { name: 'Link a bank account' }).click();

    await waitForVisible(page.locator('.log .outcome small').getByText('client_secret_provider_failed'));
    assert.match(
      (await htmlOf(page)) ?? '',
      /collector\.fetchClientSecret = \(\) => Promise\.reject\(new Error\("The server is down\."\)\);/,
    );
  });

  it('shows an account on file, from a URL without its data', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.getByText('Properties', { exact: true }).click();

    await page.getByLabel('account', { exact: true }).selectOption('a payout has failed');

    const trigger = frame.getByRole('button', { name: /Harbor Bank.*A payout to this account failed.*Link again/s });
    await waitForVisible(trigger);
    assert.equal(await page.locator('.states .on').last().textContent(), ':state(attention)');
    assert.match((await htmlOf(page)) ?? '', /collector\.account = \{ bankName: "Harbor Bank"/);
    assert.doesNotMatch(page.url(), /6789/);
    await page.reload();
    await waitForVisible(trigger);
  });

  it('fills slots with text', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.getByText('Slots', { exact: true }).click();

    await page.getByLabel('default', { exact: true }).fill('Where <to>?');
    await page.getByLabel('icon', { exact: true }).fill('$');

    await waitForVisible(frame.getByRole('button', { name: '$ Where <to>?' }));
    assert.match((await htmlOf(page)) ?? '', /\n {2}Where &lt;to&gt;\?\n {2}<span slot="icon">\$<\/span>\n</);
  });

  it('sets custom properties, and reports invalid values', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const background = () =>
      frame
        .getByRole('button')
        .first()
        .evaluate((button) => getComputedStyle(button).backgroundColor);

    await page.getByLabel('--accent', { exact: true }).fill('rebeccapurple');
    await page.getByLabel('--brand', { exact: true }).fill('rebeccapurpl');

    await waitForVisible(page.getByText('Not a valid CSS color.'));
    assert.equal(await background(), 'rgb(102, 51, 153)');
    assert.equal(await page.getByLabel('Pick --accent').inputValue(), '#663399');
    assert.match(
      (await htmlOf(page)) ?? '',
      new RegExp(`<style>\n  ${TAG} \\{\n    --${TAG}-accent: rebeccapurple;\n  \\}\n</style>`),
    );
  });

  it('changes the direction of the page, and shows it in the HTML', async (t) => {
    const { page, frame } = await openPlayground(t, browser);

    await page.getByLabel('direction').selectOption('rtl');

    const button = frame.getByRole('button', { name: 'Link a bank account' });
    assert.equal(await button.evaluate((element) => getComputedStyle(element).direction), 'rtl');
    assert.match((await htmlOf(page)) ?? '', /<div dir="rtl">\n {2}<bank/);
  });

  it('can show the page at the width of a phone', async (t) => {
    const { page } = await openPlayground(t, browser);

    await page.getByLabel('width', { exact: true }).selectOption('320');

    assert.equal((await page.locator('iframe').boundingBox())?.width, 320);
  });

  for (const theme of ['plain', 'dense', 'round']) {
    it(`links an account in the example theme "${theme}", and logs each event with shortened secrets`, async (t) => {
      const playground = await openPlayground(t, browser, `#page:example-theme=${theme}`);
      const { page, frame, faults } = playground;

      await linkInFrame(playground);

      await waitForVisible(page.locator('.log .outcome').getByText('token-collected'));
      await waitForVisible(frame.getByRole('button', { name: /Harbor Bank.*Change/s }));
      await page.locator('.log .outcome summary').click();
      assert.match((await page.locator('.log .outcome pre').textContent()) ?? '', /"id": "btok_\w{2}…"/);
      assert.doesNotMatch(await page.content(), /btok_\w{6}|fcsess_(?!sandbox_)\w{10}/);
      assert.equal(await page.locator('.states .on').textContent(), ':state(linked)');
      assert.deepEqual(faults, []);
    });
  }

  it('calls methods', async (t) => {
    const { page, frame } = await openPlayground(t, browser);

    await page.getByRole('button', { name: 'open()' }).click();
    await waitForVisible(frame.getByRole('dialog'));
    await page.getByRole('button', { name: 'close()' }).click();

    await waitForHidden(frame.getByRole('dialog'));
    await waitForVisible(page.locator('.log small').getByText('closed_by_page'));
  });

  it('copies the HTML', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

    await page.getByRole('button', { name: 'Copy', exact: true }).click();

    await waitForVisible(page.getByText('Copied.'));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await htmlOf(page));
  });

  it('selects the HTML if there is no clipboard', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

    await page.getByRole('button', { name: 'Copy', exact: true }).click();

    await waitForVisible(page.getByText('Selected. Copy it with your keyboard.'));
    assert.equal(await page.evaluate(() => String(getSelection())), await htmlOf(page));
  });

  it('shows the CSS file of an example theme', async (t) => {
    const { page } = await openPlayground(t, browser);

    await page.getByLabel('example theme', { exact: true }).selectOption('round');
    await page.getByText('the theme’s CSS file').click();

    await waitForVisible(page.getByText('--bank-account-token-collector-radius: 1.75rem'));
    assert.equal(await page.locator('[data-ref=theme-file]').textContent(), await readFile('demo/themes/round.css', 'utf8'));
  });

  it('highlights a part', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.getByText('Parts', { exact: true }).click();

    await page.getByLabel('Highlight a part').selectOption('trigger');

    assert.equal(
      await frame
        .getByRole('button')
        .first()
        .evaluate((button) => getComputedStyle(button).outlineStyle),
      'dashed',
    );
    await waitForVisible(page.getByText('The button.', { exact: true }));
  });

  it('resets all settings', async (t) => {
    const { page } = await openPlayground(t, browser, '#theme=dark&--brand=red&page:example-theme=plain');

    await page.getByRole('button', { name: 'Reset all' }).click();

    assert.match((await htmlOf(page)) ?? '', new RegExp(`\n\n${BARE}$`));
    assert.equal(new URL(page.url()).hash, '');
  });

  it('shows a message if custom-elements.json is missing', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.route('**/custom-elements.json', (route) => route.fulfill({ status: 404 }));

    await page.reload();

    await waitForVisible(page.getByText('custom-elements.json is missing next to this page. Run: npm run build'));
  });
});

interface Entry {
  name: string;
  description: string;
  kind?: string;
  readonly?: boolean;
  attribute?: string;
}

async function manifest() {
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations: unknown[] }[];
  };
  return modules[0]!.declarations[0] as Record<
    'attributes' | 'members' | 'slots' | 'cssProperties' | 'cssParts' | 'events',
    Entry[]
  >;
}

/** Removes the backticks, which the page renders as code. */
const plain = (text: string): string => text.replaceAll('`', '');
