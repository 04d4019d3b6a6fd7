import type { FlowEventDetail, StripeMilestone } from '../contract/flow-events.js';

/** What all entries of an opening begin with in the page's performance timeline. */
const PREFIX = 'bank-account-token-collector:';

/**
 * Returns a function that reports each step of one opening on Stripe.js: as an event, and as a measure from the press on. Neither holds a
 * value of the page.
 * @param pressedAt milliseconds, on the clock of `performance.now()`
 */
export const milestonesOf =
  (pressedAt: number, onEvent: (event: FlowEventDetail) => void) =>
  (name: StripeMilestone): void => {
    const end = performance.now();
    performance.measure(PREFIX + name, { start: pressedAt, end });
    onEvent({ name, metadata: { milliseconds: Math.round(end - pressedAt) } });
  };
