import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The flags for Chromium in all tests: no background network requests, and no process sandbox, because CI runs as root. */
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
const ON_MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Resolves with the browser for most tests: `CHROMIUM` from the environment, or the headless shell of a development dependency, because
 * it needs half the processor time of a full browser, or an installed browser where the shell cannot run. Downloads nothing.
 * @returns {Promise<{executablePath: string, isHeadlessShell: boolean}>}
 */
export async function chromiumPath() {
  if (process.env.CHROMIUM || !hasPackagedChromium) return fullChromiumPath();
  return { executablePath: await packagedChromium(), isHeadlessShell: true };
}

/**
 * Resolves with the browser for tests that need what the headless shell does not have, such as a popup blocker: `CHROMIUM` from the
 * environment, an installed browser, or the headless shell if no browser is installed.
 * @returns {Promise<{executablePath: string, isHeadlessShell: boolean}>}
 */
export async function fullChromiumPath() {
  const found = [process.env.CHROMIUM, ...INSTALLED, ON_MACOS].find((path) => path && existsSync(path));
  return found
    ? { executablePath: found, isHeadlessShell: false }
    : { executablePath: await packagedChromium(), isHeadlessShell: true };
}

/** Returns the path of Firefox, which has to be installed. */
export const firefoxPath = () => process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** `true` if the packaged browser can run here. It is built only for Linux on x64. */
export const hasPackagedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Resolves with the path of a development dependency's headless shell, which renders the same pixels on every machine.
 * Each version is unpacked into its own folder, because the package's own temporary folder would be stale after an upgrade.
 * @returns {Promise<string>}
 */
export async function packagedChromium() {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const folder = resolve(`node_modules/.cache/chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) await unpackInto(folder);
  return executable;
}

/** Unpacks into a temporary folder and renames it, because processes may unpack at the same time and none may start an incomplete file. */
async function unpackInto(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const tmpdir = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    await (await import('@sparticuz/chromium')).default.executablePath();
    renameSync(temporary, folder);
  } catch (reason) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process unpacked it first.
    if (!existsSync(join(folder, 'chromium'))) throw reason;
  } finally {
    if (tmpdir === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = tmpdir;
  }
}
