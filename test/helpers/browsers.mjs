import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath, firefoxPath } from './chromium.mjs';
import { startWebKit } from './webkit.mjs';

async function chromium() {
  const { executablePath, isHeadlessShell } = await chromiumPath();
  return chromeLauncher({
    concurrency: 1,
    launchOptions: { executablePath, headless: isHeadlessShell ? 'shell' : true, args: CHROMIUM_FLAGS },
  });
}

/** Firefox has to be installed. No development dependency contains it. */
async function firefox() {
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: firefoxPath() } });
  launcher.name = 'Firefox';
  return launcher;
}

async function webkit() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher(await startWebKit(['--javascript-can-open-windows-automatically=true']));
}

/** Returns the launcher of the browser in `TEST_BROWSER`. Default: Chromium. */
export const testBrowser = () => ({ chromium, firefox, webkit })[process.env.TEST_BROWSER ?? 'chromium']();
