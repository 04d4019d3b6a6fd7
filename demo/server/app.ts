import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../recipes/failures.js';
import { sendError } from './failures.js';
import { formPage } from './form-page.js';
import { payoutRoutes, type PayoutRoutes } from './payout-routes.js';
import { securityHeaders, type Engine } from './security-headers.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The folder that `npm run build` writes. */
export const BUILT = fromRoot('dist');

/** Creates the server's app: the pages, the built element and the JSON routes. */
export function createApp(engine: Engine, routes: PayoutRoutes): Hono {
  const app = new Hono();
  app.use(securityHeaders(engine));
  app.onError(sendError);
  app.notFound((c) => sendError(new Refusal(404, 'not_found', 'There is no page at this URL.'), c));

  app.route('/api/payouts', payoutRoutes(routes));
  app.route('/form', formPage(routes));
  app.get('/element/*', serveStatic({ root: `${BUILT}/browser`, rewriteRequestPath: (path) => path.slice('/element'.length) }));
  app.get('/:file{page\\.js(\\.map)?}', serveStatic({ root: `${BUILT}/demo` }));
  for (const folder of ['/playground', '/docs']) {
    app.get(folder, (c) => c.redirect(`${folder}/`));
    app.get(`${folder}/*`, serveStatic({ root: `${BUILT}/static` }));
  }
  app.get('/', serveStatic({ path: fromRoot('demo/page/index.html') }));
  app.get('/:file{[a-z]+\\.css}', serveStatic({ root: fromRoot('demo/page') }));
  return app;
}
