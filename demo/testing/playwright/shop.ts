import { startSandbox } from 'bank-account-token-collector/sandbox/node';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ELEMENT = 'node_modules/bank-account-token-collector/dist/browser/';

/** Starts a server with a page, and a sandbox that replaces Stripe's API. */
export async function startShop() {
  const { url: apiUrl, sandbox, close } = await startSandbox({ businessName: 'Loomhall' });

  async function respond(path: string, response: ServerResponse): Promise<void> {
    if (path === '/payouts/session') {
      // Your server creates the session at Stripe, with the `stripe` package.
      const { client_secret: clientSecret } = await sandbox.createSession();
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ clientSecret }));
    } else if (/^\/element\/[\w./-]+\.js$/.test(path)) {
      const file = await readFile(ELEMENT + path.slice('/element/'.length));
      response.setHeader('Content-Type', 'text/javascript').end(file);
    } else {
      const page = await readFile('index.html', 'utf8');
      response.setHeader('Content-Type', 'text/html').end(page.replace('API_URL', apiUrl));
    }
  }
  const server = createServer((request, response) => {
    respond(new URL(request.url ?? '/', apiUrl).pathname, response).catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    async stop() {
      server.close();
      server.closeAllConnections();
      await close();
    },
  };
}
