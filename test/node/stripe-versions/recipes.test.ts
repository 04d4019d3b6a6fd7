import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writeRecipes } from '../../../.config/build-recipes.mjs';
import type * as HonoRecipe from '../../../demo/recipes/hono.js';
import type * as PlatformRecipe from '../../../demo/recipes/platform.js';
import type { PayoutAccount } from '../../../demo/recipes/payouts.js';
import { startSandbox, type SandboxServer } from '../../../src/sandbox/node.js';
import { BrowserClient } from '../sandbox/browser-client.js';
import { stripeFor } from '../sandbox/platform-server.js';
import { RELEASES, type Release } from './majors.js';

const run = promisify(execFile);
/** Inside the repository, so that imports of the frameworks resolve. */
const WORKSPACE = resolve('node_modules/.cache/stripe-versions');
const OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** Copies the recipes into a project with the given release of `stripe`. */
async function makeProject({ installedAs, major }: Release): Promise<string> {
  const project = join(WORKSPACE, String(major));
  await writeRecipes(project);
  await mkdir(join(project, 'node_modules'), { recursive: true });
  await symlink(resolve('node_modules', installedAs), join(project, 'node_modules/stripe'), 'dir');
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include: ['express', 'hono'] }));
  return project;
}

for (const release of RELEASES) {
  describe(`the recipes with stripe ${release.version}`, () => {
    let sandbox: SandboxServer;
    let project: string;
    before(async () => {
      sandbox = await startSandbox();
      process.env['SANDBOX_URL'] = sandbox.url;
      project = await makeProject(release);
    });
    after(() => sandbox.close());

    if (release.major >= 18) {
      it('compile', async () => {
        const compiled = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project]);

        await assert.doesNotReject(
          compiled.catch((reason: unknown) => Promise.reject(new Error((reason as { stdout: string }).stdout))),
        );
      });
    }

    it('create the same session, and attach and list the linked account', async () => {
      const { payoutRoutes } = (await import(pathToFileURL(`${project}/hono/hono.ts`).href)) as typeof HonoRecipe;
      const { logins } = (await import(pathToFileURL(`${project}/hono/platform.ts`).href)) as typeof PlatformRecipe;
      const newest = stripeFor(sandbox);
      const { id: seller } = await newest.accounts.create({ type: 'custom', country: 'US' });
      logins.set('seller', seller);
      const ask = async (path: string, body?: object): Promise<{ clientSecret?: string; payoutAccounts?: PayoutAccount[] }> => {
        const headers = { Cookie: 'session=seller', Origin: 'http://localhost:3000', 'Content-Type': 'application/json' };
        const response = await payoutRoutes.request(path, {
          headers,
          ...(body && { method: 'POST', body: JSON.stringify(body) }),
        });
        return (await response.json()) as object;
      };

      const { clientSecret = '' } = await ask('/session', {});
      const { limits, manual_entry, filters } = await newest.financialConnections.sessions.retrieve(
        clientSecret.split('_secret_')[0] ?? '',
      );
      const { bank_account_token: token } = await new BrowserClient({ origin: sandbox.url, fetch }, clientSecret).link();
      const { payoutAccounts: attached } = await ask('/account', { token: token?.id });

      assert.deepEqual(
        { limits, manual_entry, filters },
        {
          limits: { accounts: 1 },
          manual_entry: { mode: 'automatic' },
          filters: { account_subcategories: ['checking', 'savings'], country: 'US', require_payment_method_support: 'all' },
        },
      );
      assert.deepEqual((await ask('/accounts')).payoutAccounts, attached);
      assert.deepEqual(
        attached?.map(({ last4, isDefault }) => [last4, isDefault]),
        [['6789', true]],
      );
    });
  });
}
