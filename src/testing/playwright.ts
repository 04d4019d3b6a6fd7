/** The person of `bank-account-token-collector/testing`, for tests that drive a page from outside, with Playwright. */
import type { DriverOptions } from './driver.js';
import { Person } from './person.js';
import { playwrightHands } from './playwright-driver.js';
import type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
import { waysOf } from './journeys.js';

export { DriverError, type DriverErrorCode } from './driver-error.js';
export type { DriverOptions, EndDetail, LinkingEnd } from './driver.js';
export type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';
export type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
export type { Ways } from './journeys.js';

/** A page with one element, or a locator of the element or of what it is in. */
export type PlaywrightPlace = PlaywrightPage | PlaywrightLocator;

/** A person before the element that stands in `place`. What is not there yet is waited for. */
export const personAt = (place: PlaywrightPlace, options: DriverOptions = {}): Person =>
  new Person(playwrightHands(place, options));

export const { linkAccount, enterNumbersByHand, leaveEarly, expire, beRefused } = waysOf(personAt);
