import { controlRoutes } from './control/routes.js';
import type { SandboxOptions } from './options.js';
import { overviewRoutes } from './overview/routes.js';
import { serverApiRoutes } from './server-api/handle.js';
import { type Sandbox, createBrowserSandbox } from './sandbox.js';

export type { ControlChange, ControlState, Fault } from './control/control-change.js';
export type { SandboxInstitution } from './institutions/own-institutions.js';
export type { SessionFilters } from './objects/session-terms.js';
export type { ManifestSettings, SandboxOptions } from './options.js';
export type { Sandbox, SandboxSessionParams } from './sandbox.js';
export { SCENARIO_SECRETS, type Scenario } from './scenarios.js';

/** Creates a whole sandbox: the APIs for browsers and servers, the banks' pages, and the pages that the options turn on. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createBrowserSandbox(options, (world) => [
    ...(world.settings.controlDoor ? [controlRoutes(world)] : []),
    ...(world.settings.overview ? [overviewRoutes(world)] : []),
    serverApiRoutes(world),
  ]);
}
