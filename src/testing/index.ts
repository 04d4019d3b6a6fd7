/** For tests of pages that hold the element: a sandbox for each test, a person who goes through the modal, a fake Stripe. */
import type { DriverOptions } from './hands.js';
import { pageHands } from './page-hands.js';
import { Person } from './person.js';
import { waysOf } from './ways.js';

export { DriverError, type DriverErrorCode } from './driver-error.js';
export { FakeStripe, fakeStripe, type FakeStripeOptions } from './fake-stripe.js';
export type { DriverOptions, EndDetail, LinkingEnd } from './hands.js';
export type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';
export { CANCELLED, EXPIRED, LEFT, LINKED } from './results.js';
export { scenario, type ScenarioOptions, type ScriptedSandbox } from './scenario.js';
export type { Ways } from './ways.js';

/**
 * A person before the element that stands in `place`: the element itself, or what it is in, through open shadow roots.
 * What has not been rendered yet is waited for.
 */
export const personAt = (place: ParentNode, options: DriverOptions = {}): Person => new Person(pageHands(place, options));

export const { linkAccount, enterNumbersByHand, leaveEarly, expire, beRefused } = waysOf(personAt);
