import { controlDoor } from './control/door.js';
import type { SandboxOptions } from './options.js';
import { overviewDoor } from './overview/door.js';
import { platformDoor } from './platform/door.js';
import { type Sandbox, createBrowserSandbox } from './sandbox.js';

export type { ControlChange, ControlState, Fault } from './control/control-change.js';
export type { SessionFilters } from './objects/session-terms.js';
export type { ManifestSettings, SandboxOptions } from './options.js';
export type { Sandbox, SandboxSessionParams } from './sandbox.js';
export { SCENARIO_SECRETS, type Scenario } from './scenarios.js';

/** Makes a whole sandbox: with the API for servers too, and with the pages that its options open. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createBrowserSandbox(options, (world) => [
    ...(world.settings.controlDoor ? [controlDoor(world)] : []),
    ...(world.settings.overview ? [overviewDoor(world)] : []),
    platformDoor(world),
  ]);
}
