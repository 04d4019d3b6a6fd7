import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath, firefoxPath } from './chromium.mjs';

async function chromium() {
  const { executablePath, isHeadlessShell } = await chromiumPath();
  return chromeLauncher({
    concurrency: 1,
    launchOptions: { executablePath, headless: isHeadlessShell ? 'shell' : true, args: CHROMIUM_FLAGS },
  });
}

/** No development dependency brings it. */
async function firefox() {
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: firefoxPath() } });
  launcher.name = 'Firefox';
  return launcher;
}

/** What WebKitGTK's packages in Debian and Ubuntu bring; it has no mode without a screen, so it gets one that nobody sees. */
async function webkit() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const display = `:${100 + (process.pid % 400)}`;
  const port = 4500 + (process.pid % 400);
  await start('Xvfb', [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  await start('WebKitWebDriver', [`--port=${port}`], { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' });
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary: miniBrowser(),
        args: ['--automation', '--javascript-can-open-windows-automatically=true'],
      },
    },
  });
}

/** Debian's folder of libraries is named after the machine. */
function miniBrowser() {
  const paths = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('WebKit is not there: install webkit2gtk-driver and xvfb.');
  return found;
}

/** Starts a program that lives as long as this one. */
async function start(command, words, env = {}) {
  const program = spawn(command, words, { stdio: 'ignore', env: { ...process.env, ...env } });
  process.once('exit', () => program.kill());
  await new Promise((resolve, reject) => program.once('spawn', resolve).once('error', reject));
}

/** The browser that `TEST_BROWSER` names; Chromium when it names none. */
export const testBrowser = () => ({ chromium, firefox, webkit })[process.env.TEST_BROWSER ?? 'chromium']();
