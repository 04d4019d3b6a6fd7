import { Hono } from 'hono';
import { createAuthorizationServer } from './bank/authorization-server.js';
import { bankRoutes } from './bank/routes.js';
import { formRoutes } from './aggregator/form-routes.js';
import { pageHeaders } from './pages/headers.js';
import { createLaunches } from './aggregator/launches.js';
import { aggregatorRoutes } from './aggregator/routes.js';
import { styleRoutes } from './pages/style.js';
import type { ControlChange, ControlState } from './control/control-change.js';
import { throughNetwork } from './control/simulated-network.js';
import { createConnectedAccount, ordinaryTerms } from './objects/connected-account.js';
import { createSession } from './objects/session.js';
import type { SessionTerms } from './objects/session-terms.js';
import { type ManifestSettings, type SandboxOptions, withDefaults } from './options.js';
import { browserApiRoutes } from './browser-api/routes.js';
import { payoutTerms } from './browser-api/scenario-session.js';
import { ApiProblem, invalidRequest, unexpected } from './api-problem.js';
import type { Scenario } from './scenarios.js';
import { type World, createWorld } from './world.js';

/** Parameters for a session that code in the page or a test creates. Default: a session for payouts, like the platform's. */
export interface SandboxSessionParams extends Partial<Omit<SessionTerms, 'holder'>> {
  /** Manifest settings of this session. */
  manifest?: ManifestSettings;
  /** The session's scenario. Default `linked`. */
  scenario?: Scenario;
}

/** A simulated Financial Connections API. */
export interface Sandbox {
  /** Origin of its API. The bank's window opens addresses of this origin. */
  readonly origin: string;
  /** Answers a request like a server, without a network. Rejects as `fetch` does: when aborted, and when a fault drops the call. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Creates a session and a connected account for it without the server API. For code and tests in the page. */
  readonly createSession: (params?: SandboxSessionParams) => Promise<{ id: string; client_secret: string }>;
  /**
   * Changes latency, clock and faults, and returns the current values. `control({})` only returns them.
   * @throws {ApiProblem} for a malformed change. The message names the part.
   */
  readonly control: (change: ControlChange) => ControlState;
  /** Resolves once every webhook event is delivered or given up. */
  readonly settled: () => Promise<void>;
}

/**
 * Routes that only some sandboxes have.
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
  app.route('/', browserApiRoutes(world));
  app.route('/', styleRoutes(world));
  app.route('/', bankRoutes(world, banks));
  app.route('/', formRoutes(world, launches));
  app.route('/', aggregatorRoutes(world, banks, launches));
  for (const routes of more(world)) app.route('/', routes);
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: ${context.req.path}). The sandbox doesn’t know this call.`;
    return invalidRequest(404, null, message).toResponse();
  });
  app.onError((error) => (error instanceof ApiProblem ? error : unexpected()).toResponse());
  return app;
}

/**
 * Creates a sandbox with the parts that the Authentication Flow needs: the browser API and the banks' pages.
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
