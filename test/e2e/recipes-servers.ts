import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { startPlatform, type Platform } from '../sandbox/platform.js';

/** Where the seller's pages are. The servers stand elsewhere, as behind a proxy. */
export const ORIGIN = 'https://shop.example';

const FOLDER = new URL('../../demo/recipes/next/app/', import.meta.url);

export const FRAMEWORKS = ['Express', 'Hono', 'Next'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Recipes {
  /** The sandbox that all of them call, and the real `stripe` package to look into it. */
  platform: Platform;
  /** Address of each server, without a slash at its end. */
  urls: Record<Framework, string>;
  /** Signs a new seller in, with a connected account of their own. */
  signIn(): Promise<{ cookie: string; account: string }>;
  close(): Promise<void>;
}

/** Starts the three recipes as they are, set up by nothing but their environment. */
export async function startRecipes(): Promise<Recipes> {
  const platform = await startPlatform();
  Object.assign(process.env, { SANDBOX_URL: platform.server.url, APP_ORIGIN: ORIGIN, STRIPE_SECRET_KEY: 'sk_live_canary' });
  const { logins } = await import('../../demo/recipes/platform.js');
  const recipes = { express: await import('../../demo/recipes/express.js'), hono: await import('../../demo/recipes/hono.js') };
  const hono = new Hono().route('/payouts', recipes.hono.payoutRoutes);
  const servers = {
    Express: await listening(express().use('/payouts', recipes.express.payoutRoutes).listen(0, '127.0.0.1')),
    Hono: await listening(serve(hono.fetch)),
    Next: await listening(serve(await nextRoutes())),
  };
  return {
    platform,
    urls: { Express: urlOf(servers.Express), Hono: urlOf(servers.Hono), Next: urlOf(servers.Next) },
    async signIn() {
      const { id: account } = await platform.createAccount();
      logins.set(`login-of-${account}`, account);
      return { cookie: `theme=dark; session=login-of-${account}`, account };
    },
    async close() {
      for (const server of Object.values(servers)) {
        server.close();
        server.closeAllConnections();
      }
      await platform.close();
    },
  };
}

type Handler = (request: Request) => Promise<Response>;

/** What Next does with a folder of routes: `app/payouts/session/route.ts` answers at `/payouts/session`, by its exported methods. */
async function nextRoutes(): Promise<Handler> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const routes = new Map<string, Partial<Record<string, Handler>>>();
  for (const file of files) {
    routes.set(`/${dirname(file)}`, (await import(new URL(file, FOLDER).href)) as Record<string, Handler>);
  }
  return async (request) => {
    const handle = routes.get(new URL(request.url).pathname)?.[request.method];
    return handle ? handle(request) : new Response(null, { status: 404 });
  };
}

const serve = (fetch: (request: Request) => Response | Promise<Response>): Server =>
  (createAdaptorServer({ fetch }) as Server).listen(0, '127.0.0.1');

async function listening(server: Server): Promise<Server> {
  if (!server.listening) await once(server, 'listening');
  return server;
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
