import type { FlowNews, StripeMilestone } from '../events.js';

/** What all entries of an opening begin with in the page's performance timeline. */
const PREFIX = 'bank-account-token-collector:';

/**
 * Returns what is told how far one opening on Stripe.js has come: as events, and as measures from the press on. No value of the page's is
 * in either.
 * @param pressedAt milliseconds, on the clock of `performance.now()`
 */
export const milestonesOf =
  (pressedAt: number, onEvent: (event: FlowNews) => void) =>
  (name: StripeMilestone): void => {
    const end = performance.now();
    performance.measure(PREFIX + name, { start: pressedAt, end });
    onEvent({ name, metadata: { milliseconds: Math.round(end - pressedAt) } });
  };
