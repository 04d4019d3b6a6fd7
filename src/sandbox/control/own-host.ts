import { createMiddleware } from 'hono/factory';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';

/** Numbers can't be pointed elsewhere, and `localhost` never leaves the machine. */
const FIXED_HOST = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|(?:[\w-]+\.)*localhost)$/;

function hostnameOf(authority: string): string {
  return URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : '';
}

/**
 * Refuses requests that came by another name than the sandbox's own. A page can point a name of its own at this machine, and would
 * then be of the same origin as the sandbox: what has no key has only this to keep that page out.
 * @see https://en.wikipedia.org/wiki/DNS_rebinding
 */
export function ownHostOnly(world: World) {
  const own = new URL(world.origin).hostname;
  return createMiddleware(async ({ req }, next) => {
    const hosts = [new URL(req.url).hostname, hostnameOf(req.header('host') ?? world.origin.replace(/^\w+:\/\//, ''))];
    if (!hosts.every((host) => host === own || FIXED_HOST.test(host))) {
      throw invalidRequest(403, null, 'This host name isn’t the sandbox’s own. Use the address that it printed when it started.');
    }
    await next();
  });
}
