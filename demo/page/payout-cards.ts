import type { NextPayout, Order, PayoutAccount } from '../wire.js';
import { icon, make, place } from './places.js';

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
// The server's days have no time of day. Noon UTC, formatted in UTC, is the same day in every time zone.
const longDay = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

const dollars = (cents: number): string => money.format(cents / 100);
const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Shows the amount, date and orders of the next payout. */
export function showNextPayout({ amount, arrivesOn, orderCount, orders, rest }: NextPayout): void {
  place('amount').textContent = dollars(amount);
  place('arrival').textContent = `${longDay.format(dateOf(arrivesOn))} · ${orderCount} orders`;
  place('orders').replaceChildren(...orders.map(orderRow));
  place('rest').textContent = `${rest.count} more orders, ${dollars(rest.amount)}`;
}

/** Shows in every card which account receives the payouts, and what is missing until then. */
export function showPayoutAccount(account: PayoutAccount | null): void {
  if (!account) {
    showDestination('pending', 'Waiting for a bank account');
    place('paid-into').replaceChildren('No account yet');
    return;
  }
  if (account.awaitsDeposits) {
    showDestination('pending', 'Waiting for two small deposits');
    place('paid-into').replaceChildren(...nameOf(account), ', once confirmed');
    place('where').textContent = 'Where we will send it';
    place('where-lead').textContent =
      'We’ll send it two small deposits in 1–2 business days. Payouts start once you confirm them.';
    return;
  }
  showDestination('ready', 'Goes to ', ...nameOf(account));
  place('paid-into').replaceChildren(...nameOf(account));
  place('where').textContent = 'Where we send it';
  place('where-lead').textContent = 'Your payouts arrive there on schedule. You can change the account at any time.';
}

function showDestination(kind: 'ready' | 'pending', ...text: (Node | string)[]): void {
  const destination = place('destination');
  destination.className = `pill ${kind}`;
  destination.replaceChildren(icon(kind === 'ready' ? 'check' : 'clock'), make('span', '', ...text));
}

/** Returns `Harbor Bank ••••6789`. */
export function nameOf({ bankName, last4 }: PayoutAccount): (Node | string)[] {
  return [`${bankName} `, make('span', 'digits', `••••${last4}`)];
}

function orderRow({ name, soldOn, amount }: Order): HTMLTableRowElement {
  const cells = [name, shortDay.format(dateOf(soldOn)), dollars(amount)];
  return make('tr', '', ...cells.map((text) => make('td', '', text)));
}
