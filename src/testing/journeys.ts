import type { DriverOptions, EndDetail } from './driver.js';
import type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';

/** Complete journeys through the modal, each in one call. All reject with a `DriverError` that describes what was there instead. */
export interface Journeys<Target> {
  /**
   * Links an account, from the press of the trigger back to the page. Resolves with the detail of `token-collected`.
   *
   * ```ts
   * const { token } = await linkAccount(page, { bank: 'Harbor Bank' });
   * ```
   */
  linkAccount: (target: Target, options?: LinkOptions & DriverOptions) => Promise<EndDetail<'token-collected'>>;
  /** Enters the numbers of an account manually. Resolves with the detail of `token-collected`. */
  enterNumbersByHand: (target: Target, options?: TypedNumbers & DriverOptions) => Promise<EndDetail<'token-collected'>>;
  /** Goes to the pane `at`, by default the institution picker, and leaves. Resolves with the detail of `flow-exited`. */
  leaveEarly: (target: Target, options?: { at?: LeavingPane } & DriverOptions) => Promise<EndDetail<'flow-exited'>>;
  /** Opens the modal, calls `letTimePass`, and finds the session expired. Resolves with the detail of `flow-error`. */
  expire: (target: Target, letTimePass: () => unknown, options?: DriverOptions) => Promise<EndDetail<'flow-error'>>;
  /** Presses the trigger with a session that has expired or was used. Resolves with the detail of `flow-error`. */
  beRefused: (target: Target, options?: DriverOptions) => Promise<EndDetail<'flow-error'>>;
}

/** Returns the journeys of the users that `personAt` returns. */
export const journeysOf = <Target>(personAt: (target: Target, options?: DriverOptions) => Person): Journeys<Target> => ({
  linkAccount: (target, options = {}) => personAt(target, options).linkAccount(options),
  enterNumbersByHand: (target, options = {}) => personAt(target, options).enterNumbersByHand(options),
  leaveEarly: (target, options = {}) => personAt(target, options).leaveEarly(options),
  expire: (target, letTimePass, options = {}) => personAt(target, options).expire(letTimePass),
  beRefused: (target, options = {}) => personAt(target, options).beRefused(),
});
