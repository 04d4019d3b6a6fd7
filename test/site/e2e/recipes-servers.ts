import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeRecipes } from '../../../.config/build-recipes.mjs';
import type * as ExpressRecipe from '../../../demo/recipes/express.js';
import type * as HonoRecipe from '../../../demo/recipes/hono.js';
import type * as PlatformRecipe from '../../../demo/recipes/platform.js';
import type { SandboxServerOptions } from '../../../src/sandbox/node.js';
import { startPlatformServer, type PlatformServer } from '../../node/sandbox/platform-server.js';

/** The origin of the seller's pages. The servers have other origins, as behind a proxy. */
export const ORIGIN = 'https://shop.example';

/** Inside the repository, so that `stripe` resolves. Each process has its own, because test files run at the same time. */
const COPIES = resolve(`node_modules/.cache/recipes-${process.pid}`);

export const FRAMEWORKS = ['Express', 'Hono', 'Next'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Seller {
  cookie: string;
  /** The connected account. */
  account: string;
}

export interface Recipes {
  /** The sandbox that all servers call, with the real `stripe` package to inspect it. */
  platform: PlatformServer;
  /** The URL of each server, without a trailing slash. */
  urls: Record<Framework, string>;
  /** Signs in a new seller with a new connected account. */
  signIn(): Promise<Seller>;
  signInAs(account: string): Seller;
  close(): Promise<void>;
}

/** Starts copies of the three recipes, which only environment variables configure. */
export async function startRecipes(options: SandboxServerOptions = {}): Promise<Recipes> {
  const platform = await startPlatformServer(options);
  Object.assign(process.env, { SANDBOX_URL: platform.server.url, APP_ORIGIN: ORIGIN, STRIPE_SECRET_KEY: 'sk_live_canary' });
  await writeRecipes(COPIES);
  await writeFile(`${COPIES}/package.json`, '{ "type": "module" }');
  const copies = {
    express: await copyOf<typeof ExpressRecipe>('express/express.ts'),
    hono: await copyOf<typeof HonoRecipe>('hono/hono.ts'),
  };
  const files = ['express/platform.ts', 'hono/platform.ts', 'next/payouts/server/platform.ts'];
  const platforms = await Promise.all(files.map((file) => copyOf<typeof PlatformRecipe>(file)));
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
      await rm(COPIES, { recursive: true, force: true });
    },
  };
}

type Handler = (request: Request) => Promise<Response>;

const copyOf = async <Module>(file: string): Promise<Module> => (await import(pathToFileURL(`${COPIES}/${file}`).href)) as Module;

/** Serves a folder of routes as Next does: the exports of `app/payouts/session/route.ts` handle the methods of `/payouts/session`. */
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
