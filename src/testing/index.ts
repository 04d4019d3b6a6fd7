/** For tests of pages that hold the element: a sandbox for each test, a person who goes through the modal, a fake Stripe. */
import type { DriverOptions } from './driver.js';
import { pageHands } from './page-driver.js';
import { Person } from './person.js';
import { waysOf } from './journeys.js';

export { DriverError, type DriverErrorCode } from './driver-error.js';
export { FakeStripe, fakeStripe, type FakeStripeOptions } from './fake-stripe.js';
export type { DriverOptions, EndDetail, LinkingEnd } from './driver.js';
export type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';
export { CANCELLED, EXPIRED, LEFT, LINKED } from './stripe-results.js';
export { scenario, type ScenarioOptions, type ScriptedSandbox } from './scenario.js';
export type { Ways } from './journeys.js';

/**
 * A person before the element that stands in `place`: the element itself, or what it is in, through open shadow roots.
 * What has not been rendered yet is waited for.
 */
export const personAt = (place: ParentNode, options: DriverOptions = {}): Person => new Person(pageHands(place, options));

export const { linkAccount, enterNumbersByHand, leaveEarly, expire, beRefused } = waysOf(personAt);
