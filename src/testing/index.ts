/** For tests of pages that use the element: a sandbox for each test, a simulated user who operates the modal, and a fake of Stripe.js. */
import type { DriverOptions } from './driver.js';
import { createPageDriver } from './page-driver.js';
import { Person } from './person.js';
import { journeysOf } from './journeys.js';

export { DriverError, type DriverErrorCode } from './driver-error.js';
export { FakeStripe, fakeStripe, type FakeStripeOptions } from './fake-stripe.js';
export type { DriverOptions, EndDetail, LinkingEnd } from './driver.js';
export type { LeavingPane, LinkOptions, Person, TypedNumbers } from './person.js';
export { CANCELLED, EXPIRED, LEFT, LINKED } from './stripe-results.js';
export { scenario, type ScenarioOptions, type ScriptedSandbox } from './scenario.js';
export type { Journeys } from './journeys.js';

/**
 * Returns a simulated user of one collector. `target` is the collector or any node that contains it, also through open shadow roots.
 * The collector may be rendered later: each step waits for it.
 */
export const personAt = (target: ParentNode, options: DriverOptions = {}): Person =>
  new Person(createPageDriver(target, options));

export const { linkAccount, enterNumbersByHand, leaveEarly, expire, beRefused } = journeysOf(personAt);
