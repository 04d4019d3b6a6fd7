import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingsError } from './settings.js';

export const HOST = '127.0.0.1';

/** Starts a server that only this machine can reach. Port 0 takes any free port. */
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
 * Resolves with `starting`, a server that listens on `port`.
 * @throws {SettingsError} if the port is taken; the message names `variable`, which chooses another one
 */
export async function onFreePort<Running>(variable: string, port: number, starting: Promise<Running>): Promise<Running> {
  try {
    return await starting;
  } catch (error) {
    if (!isTaken(error, port)) throw error;
    throw new SettingsError(`Port ${port} is taken. Choose another: ${variable}=${port + 100} npm start`);
  }
}

/** Node reports a code, the sandbox a message. */
function isTaken(error: unknown, port: number): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || message.startsWith(`Port ${port} is in use`);
}
