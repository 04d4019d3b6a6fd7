import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingsError } from './settings.js';

export const HOST = '127.0.0.1';

/** Starts a server that only this machine can reach. Port 0 means any free port. */
export async function listen(app: Hono, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Resolves with `starting`, a server that is starting on `port`.
 * @throws {SettingsError} if the port is in use. The message names `variable`, the environment variable that sets another port.
 */
export async function requireFreePort<Running>(variable: string, port: number, starting: Promise<Running>): Promise<Running> {
  try {
    return await starting;
  } catch (error) {
    if (!isInUse(error, port)) throw error;
    throw new SettingsError(`Port ${port} is in use. Choose another one: ${variable}=${port + 100} npm start`);
  }
}

/** Node's error has a code. The sandbox's error has only a message. */
function isInUse(error: unknown, port: number): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || message.startsWith(`Port ${port} is in use`);
}
