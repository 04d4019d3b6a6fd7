import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPayout } from '../../../demo/server/next-payout.js';

describe('the next payout', () => {
  const arrivals = [
    ['a Thursday', new Date(2027, 2, 11, 23, 59), '2027-03-12'],
    ['a Friday', new Date(2027, 2, 12, 0, 1), '2027-03-19'],
    ['a Saturday', new Date(2027, 2, 13), '2027-03-19'],
    ['the last day of a year', new Date(2027, 11, 31, 12), '2028-01-07'],
  ] as const;
  for (const [day, now, arrivesOn] of arrivals) {
    it(`arrives on the next Friday if today is ${day}`, () => {
      assert.equal(nextPayout(now).arrivesOn, arrivesOn);
    });
  }

  it('is the sum of its orders', () => {
    const { amount, orders, orderCount, rest } = nextPayout(new Date());

    assert.equal(amount, orders.reduce((sum, order) => sum + order.amount, 0) + rest.amount);
    assert.equal(orderCount, orders.length + rest.count);
  });

  it('lists only orders that were sold before today, newest first', () => {
    const sold = nextPayout(new Date(2027, 2, 2)).orders.map((order) => order.soldOn);

    assert.deepEqual(sold, ['2027-03-01', '2027-02-28', '2027-02-26']);
  });
});
