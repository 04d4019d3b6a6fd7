import type { AddressInfo } from 'node:net';
import { type HttpBindings, createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { DroppedConnection } from './control/simulated-network.js';
import { type Sandbox, type SandboxOptions, createSandbox } from './index.js';

/** The sandbox's options, and the address to listen at. */
export interface SandboxServerOptions extends SandboxOptions {
  /** 0 takes any free port. Default 0. */
  port?: number;
  /** Default `127.0.0.1`: this machine only. */
  host?: string;
}

export interface SandboxServer {
  /** `http://127.0.0.1:4242`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly sandbox: Sandbox;
  readonly close: () => Promise<void>;
}

function busy(port: number): Error {
  return new Error(`Port ${String(port)} is in use. Stop what listens there, or choose another port (0 takes any free one).`);
}

/** Answers a request. A fault that drops the call closes the connection without an answer. */
async function answerOrHangUp(sandbox: Sandbox, request: Request, { incoming }: HttpBindings): Promise<Response> {
  try {
    return await sandbox.fetch(request);
  } catch (error) {
    if (!(error instanceof DroppedConnection) && !request.signal.aborted) throw error;
    incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

/** Starts the sandbox as an HTTP server. Rejects with a message to show when the port is in use. */
export async function startSandbox({
  port = 0,
  host = '127.0.0.1',
  ...options
}: SandboxServerOptions = {}): Promise<SandboxServer> {
  // The origin is known only when the port is, and the sandbox needs its origin from the first answer on.
  const hosted: { sandbox?: Sandbox } = {};
  const server = createAdaptorServer({
    fetch: async (request, env) =>
      hosted.sandbox ? answerOrHangUp(hosted.sandbox, request, env as HttpBindings) : new Response(null, { status: 503 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? busy(port) : error);
    });
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${String(actualPort)}`;
  const sandbox = createSandbox({ origin: url, ...options });
  hosted.sandbox = sandbox;
  return {
    url,
    port: actualPort,
    sandbox,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        // Browsers and HTTP agents keep idle connections open for minutes, which would delay the close.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
