/** The simulated user of `bank-account-token-collector/testing`, for Playwright tests. */
import type { DriverOptions } from './driver.js';
import { Person } from './person.js';
import { createPlaywrightDriver } from './playwright-driver.js';
import type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
import { journeysOf } from './journeys.js';

export { DriverError, type DriverErrorCode } from './driver-error.js';
export type { DriverOptions, EndDetail, LinkingEnd } from './driver.js';
export type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';
export type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
export type { Journeys } from './journeys.js';

/** A page with one collector, or a locator of the collector or of an element that contains it. */
export type PlaywrightPlace = PlaywrightPage | PlaywrightLocator;

/** Returns a simulated user of the collector in `target`. The collector may be rendered later: each step waits for it. */
export const personAt = (target: PlaywrightPlace, options: DriverOptions = {}): Person =>
  new Person(createPlaywrightDriver(target, options));

export const { linkAccount, enterNumbersByHand, leaveEarly, expire, beRefused } = journeysOf(personAt);
