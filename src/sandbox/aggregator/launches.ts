import type { AuthSessionRecord } from '../objects/auth-session.js';
import { Remembered } from '../remembered.js';
import type { World } from '../world.js';

/** The only path that banks may redirect a user back to. */
export const RETURN_PATH = '/connections-auth/complete';

/** Tracks the sign-ins with an open window, by the one-time `state` that comes back from it. */
export function createLaunches(world: World) {
  const byState = new Remembered<AuthSessionRecord>();
  return {
    /** Starts a launch. It invalidates an earlier one, so that only one window can finish a sign-in. */
    launch(record: AuthSessionRecord): NonNullable<AuthSessionRecord['launch']> {
      if (record.launch) byState.delete(record.launch.state);
      const launch = {
        state: world.random.text(32),
        verifier: world.random.text(64),
        redirectUri: `${world.origin}${RETURN_PATH}`,
      };
      record.launch = launch;
      byState.set(launch.state, record);
      return launch;
    },
    find: (state: string) => byState.get(state),
    /** Returns the record and forgets it, so that a state works once. */
    take(state: string): AuthSessionRecord | undefined {
      const record = byState.get(state);
      byState.delete(state);
      return record;
    },
  };
}

export type Launches = ReturnType<typeof createLaunches>;

/** Returns whether the user may still allow access. */
export function isWaiting({ status }: AuthSessionRecord): boolean {
  return status === 'open' || status === 'refused';
}
