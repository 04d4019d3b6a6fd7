import type { FlowEventDetail, StripeMilestone } from '../contract/flow-events.js';

/** The prefix of all measures in the page's performance timeline. */
const PREFIX = 'bank-account-token-collector:';

/**
 * Returns a function that reports each milestone of one opening with Stripe.js: as an event, and as a performance measure that starts at
 * the press. Neither contains data of the page.
 * @param pressedAt milliseconds, on the clock of `performance.now()`
 */
export const milestonesOf =
  (pressedAt: number, onEvent: (event: FlowEventDetail) => void) =>
  (name: StripeMilestone): void => {
    const end = performance.now();
    performance.measure(PREFIX + name, { start: pressedAt, end });
    onEvent({ name, metadata: { milliseconds: Math.round(end - pressedAt) } });
  };
