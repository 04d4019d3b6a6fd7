import type { AuthSessionRecord } from '../objects/auth-session.js';
import { Remembered } from '../remembered.js';
import type { World } from '../world.js';

/** The one address that banks may send a person back to. */
export const RETURN_PATH = '/connections-auth/complete';

/** Which sign-ins have a window open, by the one-time `state` that comes back from it. */
export function createLaunches(world: World) {
  const byState = new Remembered<AuthSessionRecord>();
  return {
    /** A second launch makes the first one's return worthless: only one window can finish a sign-in. */
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
    /** Finds it for the last time. */
    take(state: string): AuthSessionRecord | undefined {
      const record = byState.get(state);
      byState.delete(state);
      return record;
    },
  };
}

export type Launches = ReturnType<typeof createLaunches>;

/** Whether the person may still say yes. */
export function isWaiting({ status }: AuthSessionRecord): boolean {
  return status === 'open' || status === 'refused';
}
