import type { NextPayout, Order } from '../wire.js';

const DAY = 86_400_000;
const FRIDAY = 5;

/** The newest orders of the shop: name, cents, and how many days ago each was sold. */
const SOLD = [
  ['Indigo runner, 2\u00a0m', 96_00, 1],
  ['Stoneware cups, set of\u00a04', 72_50, 2],
  ['Walnut spoon', 24_30, 4],
] as const;
const REST = { count: 6, amount: 220_00 };

/** The payout of the coming Friday, told from `now`. On a Friday it is the one in a week: today's has left. */
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

/** The calendar day so many days from `now`, where the server stands. */
function day(now: Date, daysAway: number): string {
  const noon = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  return new Date(noon + daysAway * DAY).toISOString().slice(0, 10);
}
