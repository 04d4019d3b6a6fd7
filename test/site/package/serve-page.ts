import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

interface ServedPage {
  html: string;
  /** Additional modules, by path. */
  modules?: Record<string, string>;
  policy?: string;
}

/** Serves a page with the files of `dist/browser`, until the test ends. */
export async function servePage(t: TestContext, { html, modules = {}, policy }: ServedPage): Promise<string> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (policy) context.header('Content-Security-Policy', policy);
  });
  app.get('/', (context) => context.html(`<!doctype html><html lang="en"><title>Payouts</title><body>${html}</body></html>`));
  for (const [path, code] of Object.entries(modules)) {
    app.get(path, (context) => context.body(code, 200, { 'Content-Type': 'text/javascript' }));
  }
  app.use(serveStatic({ root: 'dist/browser' }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  t.after(() => server.close());
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
