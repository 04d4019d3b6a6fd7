import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type SandboxServer } from '../../src/sandbox/node.js';
import { stripeFor } from '../node/sandbox/platform-server.js';
import { startNext } from './servers.js';
import { documentedCommand, StockProject, TARBALL } from './stock-project.js';

const GENERATOR =
  'npx --yes create-next-app@16.4.3 stock-next --ts --app --empty --no-src-dir --no-eslint --no-tailwind --turbopack --no-react-compiler --use-npm --skip-install --disable-git --yes';

describe('the recipe for Next in a fresh create-next-app', () => {
  const project = new StockProject('stock-next');
  let sandbox: SandboxServer;
  let seller: string;
  before(async () => {
    await new StockProject('.').run(GENERATOR);
    await project.pin({ next: '16.4.5', react: '19.3.1', 'react-dom': '19.3.1' });
    await project.install(TARBALL, 'stripe@23.1.0');
    await project.run(await documentedCommand('dist/recipes/next/payouts '));
    // Replaces the line that developers have to replace with their own login.
    await project.edit('app/payouts/route-handler.ts', (text) =>
      text.replace(
        "accountFromCookies(request.headers.get('Cookie'))",
        "request.headers.get('X-Seller') ?? accountFromCookies(null)",
      ),
    );
    sandbox = await startSandbox({ controlDoor: true });
    seller = (await stripeFor(sandbox).accounts.create({ type: 'custom', country: 'US' })).id;
  });
  after(() => sandbox.close());

  it('works with the development server without configuration', async (t) => {
    const server = await startNext('stock-next', 'dev', { SANDBOX_URL: sandbox.url });
    t.after(() => server.stop());

    const headers = { Origin: server.url, 'X-Seller': seller };
    const response = await fetch(`${server.url}/payouts/session`, { method: 'POST', headers });

    assert.equal(response.status, 200);
    assert.match(((await response.json()) as { clientSecret: string }).clientSecret, /^fcsess_sandbox_\w+_secret_\w+$/);
  });

  it('builds with Turbopack and the generated tsconfig, without a key, and follows the contract', async (t) => {
    await project.run('npx next build');
    const server = await startNext('stock-next', 'start', { SANDBOX_URL: sandbox.url });
    t.after(() => server.stop());

    const printed = await project.run(
      `npx bank-account-token-collector check-server ${server.url} --sandbox ${sandbox.url} --header 'X-Seller: ${seller}'`,
    );

    assert.match(printed, /keeps the contract\.\n$/);
  });
});
