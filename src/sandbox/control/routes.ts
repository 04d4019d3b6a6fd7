import { Hono } from 'hono';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { ownHostOnly } from './own-host.js';

/**
 * Serves the changes of `control()` over HTTP. The option `controlDoor` turns it on. It accepts JSON only, because a page of another
 * origin needs a preflight for JSON, and the preflight fails.
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
