import { Hono } from 'hono';
import { createAuthorizationServer } from './bank/authorization-server.js';
import { bankDoor } from './bank/door.js';
import { formDoor } from './bank/form-door.js';
import { pageHeaders } from './bank/headers.js';
import { createLaunches } from './bank/launches.js';
import { returnDoor } from './bank/return.js';
import { styleDoor } from './bank/style.js';
import { createConnectedAccount, ordinaryTerms } from './objects/connected-account.js';
import { createSession } from './objects/session.js';
import { type ManifestSettings, type SandboxOptions, withDefaults } from './options.js';
import { personDoor } from './person/door.js';
import { payoutTerms } from './person/scenario-session.js';
import { platformDoor } from './platform/door.js';
import { Problem, invalidRequest, unexpected } from './problem.js';
import { createWorld } from './world.js';

export { SCENARIO_SECRETS } from './scenarios.js';
export type { ManifestSettings, SandboxOptions } from './options.js';

/** What code in the page or in a test says about a session; without a word it is one for payouts. */
export interface SandboxSessionParams {
  manifest?: ManifestSettings;
}

/** A simulated Financial Connections API. */
export interface Sandbox {
  /** Where it answers; the bank's window has addresses below it. */
  readonly origin: string;
  /** Answers like a server would, without a network. */
  fetch(this: void, request: Request): Promise<Response>;
  /** Creates a session without the platform's door: for code and tests in the page. */
  createSession(this: void, params?: SandboxSessionParams): Promise<{ id: string; client_secret: string }>;
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const world = createWorld(withDefaults(options));
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
  app.route('/', platformDoor(world));
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: ${context.req.path}). The sandbox doesn’t know this call.`;
    return invalidRequest(404, 'url_unknown', message).toResponse();
  });
  app.onError((error) => (error instanceof Problem ? error : unexpected()).toResponse());

  return {
    origin: world.origin,
    fetch: async (request) => app.fetch(request),
    createSession({ manifest = {} } = {}) {
      const { id: holder } = createConnectedAccount(world, ordinaryTerms());
      const { id, clientSecret } = createSession(world, payoutTerms(holder), { manifest });
      return Promise.resolve({ id, client_secret: clientSecret });
    },
  };
}
