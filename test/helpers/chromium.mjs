import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Flags that every Chromium of the tests starts with: no network of its own, and no sandbox, since CI runs as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The browser to test with: `CHROMIUM` from the environment, an installed one, or the headless shell that comes with a
 * development dependency. Nothing is ever downloaded.
 * @returns {Promise<{executablePath: string, isHeadlessShell: boolean}>}
 */
export async function chromiumPath() {
  const found = [process.env.CHROMIUM, ...INSTALLED, ON_A_MAC].find((path) => path && existsSync(path));
  return found
    ? { executablePath: found, isHeadlessShell: false }
    : { executablePath: await packagedChromium(), isHeadlessShell: true };
}

/** Firefox, which no development dependency brings. */
export const firefoxPath = () => process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Whether the packaged browser can run here: it is built for Linux on x64 alone. */
export const hasPackagedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * The headless shell that comes with a development dependency: the same to the last pixel on every machine.
 * Unpacked once for each version: the package's own place in the temporary folder would stay stale after an upgrade.
 * @returns {Promise<string>}
 */
export async function packagedChromium() {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const folder = resolve(`node_modules/.cache/chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
