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

/** No development dependency brings it. */
async function firefox() {
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: firefoxPath() } });
  launcher.name = 'Firefox';
  return launcher;
}

async function webkit() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher(await startWebKit(['--javascript-can-open-windows-automatically=true']));
}

/** The browser that `TEST_BROWSER` names; Chromium when it names none. */
export const testBrowser = () => ({ chromium, firefox, webkit })[process.env.TEST_BROWSER ?? 'chromium']();
