import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromiumPath, CHROMIUM_FLAGS, hasPackagedChromium, packagedChromium } from '../../../helpers/chromium.mjs';
import type { PaneName, StateName } from '../panes.js';
import type { Gallery, ShowOptions } from './page.js';

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const ORIGIN = 'http://gallery.test';
const FONTS = {
  'inter.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'arabic.woff2': '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
};
const TYPES = { html: 'text/html;charset=utf-8', js: 'text/javascript', woff2: 'font/woff2' };

let files: Promise<Map<string, Buffer>> | null = null;

/** Builds the page's files in memory. */
async function bundle(): Promise<Map<string, Buffer>> {
  const { outputFiles } = await build({
    entryPoints: { page: 'test/site/accessibility/gallery/page.ts' },
    outdir: '.',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  const fonts = Object.entries(FONTS).map(async ([name, path]) => [name, await readFile(`node_modules/${path}`)] as const);
  return new Map([
    ...outputFiles.map(({ path, contents }) => [path.split('/').at(-1)!, Buffer.from(contents)] as const),
    ...(await Promise.all(fonts)),
    ['', await readFile('test/site/accessibility/gallery/index.html')],
  ]);
}

export interface OpenGallery {
  page: Page;
  cdp: CDPSession;
  show(name: StateName, options?: ShowOptions): Promise<void>;
  advanceTo(name: PaneName): Promise<void>;
  close(): Promise<void>;
}

/** Launches the pinned browser, which produces the same trees and pixels on every machine. Where it cannot run, launches the installed one. */
export async function launchGalleryBrowser(): Promise<Browser> {
  const executablePath = hasPackagedChromium ? await packagedChromium() : (await chromiumPath()).executablePath;
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** Opens a page that can show every state. It is served from memory, without a network. */
export async function openGallery(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<OpenGallery> {
  const served = await (files ??= bundle());
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', timezoneId: 'America/New_York', locale: 'en-US' });
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = served.get(name);
    const type = TYPES[(name.split('.').at(-1) || 'html') as keyof typeof TYPES];
    return body ? route.fulfill({ body, contentType: type }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'gallery' in window);
  return {
    page,
    cdp: await page.context().newCDPSession(page),
    show: (name, options) =>
      page.evaluate(([state, showOptions]) => window.gallery.show(state, showOptions), [name, options] as const),
    advanceTo: (name) => page.evaluate((state) => window.gallery.advanceTo(state), name),
    close: () => page.context().close(),
  };
}
