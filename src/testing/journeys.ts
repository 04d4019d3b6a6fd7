import type { DriverOptions, EndDetail } from './driver.js';
import type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';

/** Whole ways through the modal, each in one call. All reject with a `DriverError` that says what was there instead. */
export interface Ways<Place> {
  /**
   * Links an account, from the press of the trigger back to the page. Resolves with the detail of `token-collected`.
   *
   * ```ts
   * const { token } = await linkAccount(page, { bank: 'Harbor Bank' });
   * ```
   */
  linkAccount: (place: Place, options?: LinkOptions & DriverOptions) => Promise<EndDetail<'token-collected'>>;
  /** Types the numbers of an account by hand. Resolves with the detail of `token-collected`. */
  enterNumbersByHand: (place: Place, options?: TypedNumbers & DriverOptions) => Promise<EndDetail<'token-collected'>>;
  /** Goes as far as the pane `at`, by default the banks, and leaves. Resolves with the detail of `flow-exited`. */
  leaveEarly: (place: Place, options?: { at?: LeavingPane } & DriverOptions) => Promise<EndDetail<'flow-exited'>>;
  /** Takes too long: `letTimePass` is called while the modal is open. Resolves with the detail of `flow-error`. */
  expire: (place: Place, letTimePass: () => unknown, options?: DriverOptions) => Promise<EndDetail<'flow-error'>>;
  /** Presses the trigger and is refused at once: the session has expired or was used. Resolves with the detail of `flow-error`. */
  beRefused: (place: Place, options?: DriverOptions) => Promise<EndDetail<'flow-error'>>;
}

/** The ways of a person who stands before some kind of place. */
export const waysOf = <Place>(personAt: (place: Place, options?: DriverOptions) => Person): Ways<Place> => ({
  linkAccount: (place, options = {}) => personAt(place, options).linkAccount(options),
  enterNumbersByHand: (place, options = {}) => personAt(place, options).enterNumbersByHand(options),
  leaveEarly: (place, options = {}) => personAt(place, options).leaveEarly(options),
  expire: (place, letTimePass, options = {}) => personAt(place, options).expire(letTimePass),
  beRefused: (place, options = {}) => personAt(place, options).beRefused(),
});
