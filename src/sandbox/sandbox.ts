import { Hono } from 'hono';
import { createAuthorizationServer } from './bank/authorization-server.js';
import { bankDoor } from './bank/door.js';
import { formDoor } from './bank/form-door.js';
import { pageHeaders } from './bank/headers.js';
import { createLaunches } from './bank/launches.js';
import { returnDoor } from './bank/return.js';
import { styleDoor } from './bank/style.js';
import type { ControlChange, ControlState } from './control/control-change.js';
import { throughNetwork } from './control/transport.js';
import { createConnectedAccount, ordinaryTerms } from './objects/connected-account.js';
import { createSession } from './objects/session.js';
import type { SessionTerms } from './objects/session-terms.js';
import { type ManifestSettings, type SandboxOptions, withDefaults } from './options.js';
import { personDoor } from './person/door.js';
import { payoutTerms } from './person/scenario-session.js';
import { Problem, invalidRequest, unexpected } from './problem.js';
import type { Scenario } from './scenarios.js';
import { type World, createWorld } from './world.js';

/** What code in the page or in a test says about a session; without a word it is one for payouts, like the platform's. */
export interface SandboxSessionParams extends Partial<Omit<SessionTerms, 'holder'>> {
  /** What this session's manifest says differently. */
  manifest?: ManifestSettings;
  /** What it is made to do. Default: the ordinary, like `linked`. */
  scenario?: Scenario;
}

/** A simulated Financial Connections API. */
export interface Sandbox {
  /** Where it answers; the bank's window has addresses below it. */
  readonly origin: string;
  /** Answers like a server would, without a network. Rejects as `fetch` does: when aborted, and when a fault drops the call. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Creates a session, and a connected account for it, without the platform's door: for code and tests in the page. */
  readonly createSession: (params?: SandboxSessionParams) => Promise<{ id: string; client_secret: string }>;
  /**
   * Changes latency, clock and faults from now on, and says how they stand; `control({})` only says it.
   * @throws when the change can't be read; the message names the part
   */
  readonly control: (change: ControlChange) => ControlState;
  /** Resolves when every webhook event was taken or given up. */
  readonly settled: () => Promise<void>;
}

/**
 * More routes of a sandbox than a page needs.
 * @internal keeps Hono's types out of the package's
 */
export type MoreRoutes = (world: World) => readonly Hono[];

function routesOf(world: World, more: MoreRoutes): Hono {
  const banks = createAuthorizationServer(world);
  const launches = createLaunches(world);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('request-id')) context.header('Request-Id', `req_${world.random.text(14)}`);
  });
  app.use('/bank/*', pageHeaders).use('/connections-auth/*', pageHeaders);
  app.route('/', personDoor(world));
  app.route('/', styleDoor(world));
  app.route('/', bankDoor(world, banks));
  app.route('/', formDoor(world, launches));
  app.route('/', returnDoor(world, banks, launches));
  for (const routes of more(world)) app.route('/', routes);
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: ${context.req.path}). The sandbox doesn’t know this call.`;
    return invalidRequest(404, null, message).toResponse();
  });
  app.onError((error) => (error instanceof Problem ? error : unexpected()).toResponse());
  return app;
}

/**
 * Makes a sandbox with what the Authentication Flow needs: its API for the browser, and the banks' pages.
 * @internal
 */
export function createBrowserSandbox(options: SandboxOptions = {}, more: MoreRoutes = () => []): Sandbox {
  const world = createWorld(withDefaults(options));
  const routes = routesOf(world, more);
  return {
    origin: world.origin,
    fetch: throughNetwork(world, async (request) => routes.fetch(request)),
    createSession({ manifest = {}, scenario = 'linked', ...terms } = {}) {
      const { id: holder } = createConnectedAccount(world, ordinaryTerms());
      const { id, clientSecret } = createSession(world, { ...payoutTerms(holder), ...terms }, { manifest, scenario });
      return Promise.resolve({ id, client_secret: clientSecret });
    },
    control: (change) => world.controls.change(change),
    settled: () => world.events.settled(),
  };
}
