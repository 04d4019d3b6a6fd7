import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { pathOf } from './workspace.js';

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** Starts a server and waits until it prints its URL. */
async function start(cwd: string, args: string[], env: Record<string, string>, urlPattern: RegExp): Promise<Running> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  for await (const line of createInterface(child.stdout)) {
    const [url] = urlPattern.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return { url, stop };
  }
  throw new Error(`${args.join(' ')} exited before it printed its URL`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the shared server, which serves a folder of static files and the sandbox. */
export const serveFolder = (folder: string): Promise<Running> =>
  start(pathOf('server'), ['server.mjs', folder], {}, /http:\/\/127\.0\.0\.1:\d+/);

/** Starts Next's server for a folder of the workspace. */
export async function startNext(app: string, command: 'dev' | 'start', environment: Record<string, string>): Promise<Running> {
  return start(
    pathOf(app),
    ['node_modules/next/dist/bin/next', command, '--hostname', '127.0.0.1', '--port', String(await freePort())],
    { NEXT_TELEMETRY_DISABLED: '1', ...environment },
    /http:\/\/127\.0\.0\.1:\d+/,
  );
}

/** Starts Next's server and a sandbox. */
export async function serveNext(): Promise<Running> {
  const sandbox = await serveFolder('.');
  const next = await startNext('next', 'start', { SANDBOX_PORT: new URL(sandbox.url).port });
  return { url: next.url, stop: () => Promise.all([next.stop(), sandbox.stop()]).then(() => undefined) };
}
