import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** Serves a folder of static files until the test ends. Resolves with the origin. */
export async function serveFolder(t: TestContext, folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Error(`${folder} is missing. Run: npm run build`);
  const app = new Hono().use(serveStatic({ root: folder }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  t.after(() => server.close());
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
