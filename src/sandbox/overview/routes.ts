import { Hono } from 'hono';
import { pageHeaders } from '../pages/headers.js';
import { ownHostOnly } from '../control/own-host.js';
import type { World } from '../world.js';
import { overviewPage } from './overview-page.js';

/** Serves the page that shows the sandbox's objects. The option `overview` turns it on. */
export function overviewRoutes(world: World): Hono {
  const routes = new Hono();
  const guard = ownHostOnly(world);
  routes.get('/', guard, (context) => context.redirect('/sandbox', 302));
  routes.get('/sandbox', guard, pageHeaders, (context) => context.html(overviewPage(world)));
  return routes;
}
