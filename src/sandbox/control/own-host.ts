import { createMiddleware } from 'hono/factory';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';

/** IP addresses can't be rebound by DNS, and `localhost` always resolves to this machine. */
const FIXED_HOST = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|(?:[\w-]+\.)*localhost)$/;

function hostnameOf(authority: string): string {
  return URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : '';
}

/**
 * Refuses requests under another host name than the sandbox's own. It prevents DNS rebinding: a page could point its own host name at
 * this machine and be of the sandbox's origin. Routes without a key have no other protection.
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
