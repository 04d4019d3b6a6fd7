import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Longest wait for a program to be ready, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Starts what WebKitGTK's packages in Debian and Ubuntu bring: its driver, for as long as this program lives. The browser has no
 * mode without a screen, so it gets one that nobody sees.
 * @param {string[]} flags more of them for the browser
 * @returns how a client of WebDriver opens the browser
 */
export async function startWebKit(flags = []) {
  const port = 4500 + (process.pid % 400);
  const display = await startScreen();
  await start('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await answers(`http://127.0.0.1:${port}/status`);
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

/** A screen of its own; it says which number it took, as soon as it is there. */
async function startScreen() {
  const words = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = await start('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(screen.stdio[3], 'data', { signal: AbortSignal.timeout(PATIENCE) });
  // Not closed: it dies of writing to nobody.
  screen.stdio[3].unref();
  return `:${String(number).trim()}`;
}

/** Debian's folder of libraries is named after the machine. */
function miniBrowser() {
  const paths = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('WebKit is not there: install webkit2gtk-driver and xvfb.');
  return found;
}

/** Starts a program that lives as long as this one, and does not keep it alive. */
async function start(command, words, options) {
  const program = spawn(command, words, options);
  process.once('exit', () => program.kill());
  await once(program, 'spawn');
  program.unref();
  return program;
}

/** Waits until a server that was just started is there. */
async function answers(url) {
  const signal = AbortSignal.timeout(PATIENCE);
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
