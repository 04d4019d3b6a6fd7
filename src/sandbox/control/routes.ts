import { Hono } from 'hono';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { ownHostOnly } from './own-host.js';

/**
 * Changes latency, clock and faults of a running sandbox. Only there when the sandbox was started with it, and only for JSON: a page
 * of another origin can't send that without asking first, and it is never allowed to.
 */
export function controlRoutes(world: World): Hono {
  const routes = new Hono();
  routes.use('/sandbox/control', ownHostOnly(world));
  routes.get('/sandbox/control', (context) => context.json(world.controls.state));
  routes.post('/sandbox/control', async (context) => {
    const contentType = context.req.header('content-type') ?? '';
    const change: unknown = contentType.toLowerCase().startsWith('application/json')
      ? await context.req.json().catch(() => undefined)
      : undefined;
    if (change === undefined) throw invalidRequest(400, null, 'The body can’t be read: send it as application/json.', 'body');
    return context.json(world.controls.change(change));
  });
  return routes;
}
