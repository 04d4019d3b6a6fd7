import { Stripe } from 'stripe';
import { TIMEOUTS } from '../recipes/payouts.js';
import { createApp } from './app.js';
import { HOST, listen, requireFreePort } from './listen.js';
import { createPlatform } from './platform.js';
import type { PayoutRoutes } from './payout-routes.js';
import type { Settings } from './settings.js';

/** The only key that the demo's sandbox accepts. */
const SANDBOX_SECRET_KEY = 'sk_test_sandbox';

export interface DemoOptions extends Settings {
  /** Returns the current time, for the date of the next payout. Default: the machine's clock. */
  now?: () => Date;
}

export interface Demo {
  /** The address of the page, without a trailing slash. */
  url: string;
  /** The origin of the sandbox. `undefined` if the demo uses Stripe. */
  sandboxUrl?: string;
  close(): Promise<void>;
}

/**
 * Starts the server of the payouts page. It uses Stripe if there are keys. Otherwise it also starts a sandbox in the same process, on
 * another port.
 * @throws {SettingsError} if a port is in use
 */
export async function startDemo({ port, sandboxPort, stripe: keys, now = () => new Date() }: DemoOptions): Promise<Demo> {
  if (keys) {
    const engine = { mode: 'stripe', publishableKey: keys.publishableKey, apiUrl: null } as const;
    const app = createApp(engine, { engine, now, platform: createPlatform(new Stripe(keys.secretKey, TIMEOUTS)) });
    const page = await requireFreePort('PORT', port, listen(app, port));
    return { url: `http://${HOST}:${page.port}`, close: page.close };
  }

  const sandbox = await requireFreePort('SANDBOX_PORT', sandboxPort, startDemoSandbox(sandboxPort));
  const stripe = new Stripe(SANDBOX_SECRET_KEY, {
    ...TIMEOUTS,
    host: HOST,
    port: sandbox.port,
    protocol: 'http',
    telemetry: false,
  });
  const engine = { mode: 'sandbox', publishableKey: null, apiUrl: sandbox.url } as const;
  const app = createApp(engine, { engine, now, platform: createPlatform(stripe), sandbox: sandbox.controls });
  try {
    const page = await requireFreePort('PORT', port, listen(app, port));
    const close = async (): Promise<void> => {
      await Promise.all([page.close(), sandbox.close()]);
    };
    return { url: `http://${HOST}:${page.port}`, sandboxUrl: sandbox.url, close };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

/** Starts the sandbox. Imports it here, so that a demo with Stripe does not load it. */
async function startDemoSandbox(port: number) {
  const [{ startSandbox }, { SCENARIO_SECRETS }] = await Promise.all([
    import('../../src/sandbox/node.js'),
    import('../../src/sandbox/index.js'),
  ]);
  const { sandbox, ...server } = await startSandbox({
    port,
    host: HOST,
    businessName: 'Loomhall',
    secretKeys: [SANDBOX_SECRET_KEY],
    overview: true,
  });
  return {
    ...server,
    controls: {
      refusedSecrets: { expired: SCENARIO_SECRETS.expired, used: SCENARIO_SECRETS.used },
      setStatus: (id, status) => void sandbox.control({ externalAccounts: [{ id, status }] }),
    } satisfies PayoutRoutes['sandbox'],
  };
}
