import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Timeout for the start of a program, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Starts the WebDriver of WebKitGTK, from the packages of Debian and Ubuntu, until this process exits. The browser has no headless mode,
 * so it gets a virtual screen.
 * @param {string[]} flags additional flags for the browser
 * @returns the options for a WebDriver session
 */
export async function startWebKit(flags = []) {
  const port = 4500 + (process.pid % 400);
  const display = await startScreen();
  await start('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await waitForServer(`http://127.0.0.1:${port}/status`);
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation', ...flags] },
    },
  };
}

/** Starts a virtual screen, and resolves with its display number once it is ready. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = await start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(screen.stdio[3], 'data', { signal: AbortSignal.timeout(TIMEOUT) });
  // The pipe stays open, because Xvfb exits if it writes to a closed one.
  screen.stdio[3].unref();
  return `:${String(number).trim()}`;
}

/** Returns the path of the browser. The name of Debian's library folder depends on the architecture. */
function miniBrowser() {
  const paths = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('WebKit was not found. Install webkit2gtk-driver and xvfb.');
  return found;
}

/** Starts a program that ends with this process, but does not keep this process running. */
async function start(command, args, options) {
  const program = spawn(command, args, options);
  process.once('exit', () => program.kill());
  await once(program, 'spawn');
  program.unref();
  return program;
}

/** Waits until a server responds. */
async function waitForServer(url) {
  const signal = AbortSignal.timeout(TIMEOUT);
  for (;;) {
    try {
      await fetch(url, { signal });
      return;
    } catch {
      signal.throwIfAborted();
      await pause(50);
    }
  }
}
