import type { NextPayout, Order } from '../payouts-api-types.js';

const DAY = 86_400_000;
const FRIDAY = 5;

/** The shop's newest orders: name, amount in cents, and days since the sale. */
const SOLD = [
  ['Indigo runner, 2\u00a0m', 96_00, 1],
  ['Stoneware cups, set of\u00a04', 72_50, 2],
  ['Walnut spoon', 24_30, 4],
] as const;
const REST = { count: 6, amount: 220_00 };

/** Returns the payout on the first Friday after `now`. On a Friday, that is a week later, because today's payout was already sent. */
export function nextPayout(now: Date): NextPayout {
  const orders = SOLD.map(([name, amount, daysAgo]): Order => ({ name, amount, soldOn: day(now, -daysAgo) }));
  return {
    amount: orders.reduce((sum, order) => sum + order.amount, REST.amount),
    arrivesOn: day(now, (FRIDAY - now.getDay() + 7) % 7 || 7),
    orderCount: orders.length + REST.count,
    orders,
    rest: REST,
  };
}

/** Returns the calendar day `daysAway` days from `now`, in the server's time zone. */
function day(now: Date, daysAway: number): string {
  const noon = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  return new Date(noon + daysAway * DAY).toISOString().slice(0, 10);
}
