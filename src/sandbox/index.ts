import { Hono } from 'hono';
import { createAuthorizationServer } from './bank/authorization-server.js';
import { bankDoor } from './bank/door.js';
import { formDoor } from './bank/form-door.js';
import { pageHeaders } from './bank/headers.js';
import { createLaunches } from './bank/launches.js';
import { returnDoor } from './bank/return.js';
import { styleDoor } from './bank/style.js';
import type { ControlChange, ControlState } from './control/controls.js';
import { controlDoor } from './control/door.js';
import { throughNetwork } from './control/transport.js';
import { createConnectedAccount, ordinaryTerms } from './objects/connected-account.js';
import { type SessionTerms, createSession } from './objects/session.js';
import { type ManifestSettings, type SandboxOptions, withDefaults } from './options.js';
import { overviewDoor } from './overview/door.js';
import { personDoor } from './person/door.js';
import { payoutTerms } from './person/scenario-session.js';
import { platformDoor } from './platform/door.js';
import { Problem, invalidRequest, unexpected } from './problem.js';
import type { Scenario } from './scenarios.js';
import { type World, createWorld } from './world.js';

export type { ControlChange, ControlState, Fault } from './control/controls.js';
export type { SessionFilters } from './objects/session.js';
export type { ManifestSettings, SandboxOptions } from './options.js';
export { SCENARIO_SECRETS, type Scenario } from './scenarios.js';

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

function doorsOf(world: World): Hono {
  const banks = createAuthorizationServer(world);
  const launches = createLaunches(world);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Request-Id', `req_${world.random.text(14)}`);
  });
  app.use('/bank/*', pageHeaders).use('/connections-auth/*', pageHeaders);
  app.route('/', personDoor(world));
  app.route('/', styleDoor(world));
  app.route('/', bankDoor(world, banks));
  app.route('/', formDoor(world, launches));
  app.route('/', returnDoor(world, banks, launches));
  if (world.settings.controlDoor) app.route('/', controlDoor(world));
  if (world.settings.overview) app.route('/', overviewDoor(world));
  app.route('/', platformDoor(world));
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: ${context.req.path}). The sandbox doesn’t know this call.`;
    return invalidRequest(404, 'url_unknown', message).toResponse();
  });
  app.onError((error) => (error instanceof Problem ? error : unexpected()).toResponse());
  return app;
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const world = createWorld(withDefaults(options));
  const doors = doorsOf(world);
  return {
    origin: world.origin,
    fetch: throughNetwork(world, async (request) => doors.fetch(request)),
    createSession({ manifest = {}, scenario = 'linked', ...terms } = {}) {
      const { id: holder } = createConnectedAccount(world, ordinaryTerms());
      const { id, clientSecret } = createSession(world, { ...payoutTerms(holder), ...terms }, { manifest, scenario });
      return Promise.resolve({ id, client_secret: clientSecret });
    },
    control: (change) => world.controls.change(change),
    settled: () => world.events.settled(),
  };
}
