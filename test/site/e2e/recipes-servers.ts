import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeRecipes } from '../../../.config/build-recipes.mjs';
import type * as ExpressRecipe from '../../../demo/recipes/express.js';
import type * as HonoRecipe from '../../../demo/recipes/hono.js';
import type * as PlatformRecipe from '../../../demo/recipes/platform.js';
import type { SandboxServerOptions } from '../../../src/sandbox/node.js';
import { startPlatform, type Platform } from '../../node/sandbox/platform.js';

/** Where the seller's pages are. The servers stand elsewhere, as behind a proxy. */
export const ORIGIN = 'https://shop.example';

/** Inside the repository, so that `stripe` is found. */
const COPIES = resolve('node_modules/.cache/recipes');

export const FRAMEWORKS = ['Express', 'Hono', 'Next'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Seller {
  cookie: string;
  /** The connected account. */
  account: string;
}

export interface Recipes {
  /** The sandbox that all of them call, and the real `stripe` package to look into it. */
  platform: Platform;
  /** Address of each server, without a slash at its end. */
  urls: Record<Framework, string>;
  /** Signs a new seller in, with a connected account of their own. */
  signIn(): Promise<Seller>;
  signInAs(account: string): Seller;
  close(): Promise<void>;
}

/** Starts the three recipes as they are copied, configured by nothing but their environment. */
export async function startRecipes(options: SandboxServerOptions = {}): Promise<Recipes> {
  const platform = await startPlatform(options);
  Object.assign(process.env, { SANDBOX_URL: platform.server.url, APP_ORIGIN: ORIGIN, STRIPE_SECRET_KEY: 'sk_live_canary' });
  await writeRecipes(COPIES);
  await writeFile(`${COPIES}/package.json`, '{ "type": "module" }');
  const copies = {
    express: await copyOf<typeof ExpressRecipe>('express/express.ts'),
    hono: await copyOf<typeof HonoRecipe>('hono/hono.ts'),
  };
  const places = ['express/platform.ts', 'hono/platform.ts', 'next/payouts/server/platform.ts'];
  const platforms = await Promise.all(places.map((file) => copyOf<typeof PlatformRecipe>(file)));
  const hono = new Hono().route('/payouts', copies.hono.payoutRoutes);
  const servers = {
    Express: await listening(express().use('/payouts', copies.express.payoutRoutes).listen(0, '127.0.0.1')),
    Hono: await listening(serve(hono.fetch)),
    Next: await listening(serve(await nextRoutes())),
  };
  const signInAs = (account: string): Seller => {
    for (const { logins } of platforms) logins.set(`login-of-${account}`, account);
    return { cookie: `theme=dark; session=login-of-${account}`, account };
  };
  return {
    platform,
    urls: { Express: urlOf(servers.Express), Hono: urlOf(servers.Hono), Next: urlOf(servers.Next) },
    signIn: async () => signInAs((await platform.createAccount()).id),
    signInAs,
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

const copyOf = async <Module>(file: string): Promise<Module> => (await import(pathToFileURL(`${COPIES}/${file}`).href)) as Module;

/** Serves a folder of routes as Next does: `app/payouts/session/route.ts` answers at `/payouts/session`, by its exported methods. */
async function nextRoutes(): Promise<Handler> {
  const files = readdirSync(`${COPIES}/next`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const routes = new Map<string, Partial<Record<string, Handler>>>();
  for (const file of files) {
    routes.set(`/${dirname(file)}`, await copyOf<Record<string, Handler>>(`next/${file}`));
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
