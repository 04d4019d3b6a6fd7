import type { NextPayout, Order, PayoutAccount } from '../payouts-api-types.js';
import { needsAttention } from '../../src/contract/payout-account.js';
import { icon, make, ref } from './dom.js';

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
// The server sends days without a time. Noon UTC, formatted in UTC, is that day in every time zone.
const longDay = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

const dollars = (cents: number): string => money.format(cents / 100);
const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Shows the amount, date and orders of the next payout. */
export function showNextPayout({ amount, arrivesOn, orderCount, orders, rest }: NextPayout): void {
  ref('amount').textContent = dollars(amount);
  ref('arrival').textContent = `${longDay.format(dateOf(arrivesOn))} · ${orderCount} orders`;
  ref('orders').replaceChildren(...orders.map(orderRow));
  ref('rest').textContent = `${rest.count} more orders, ${dollars(rest.amount)}`;
}

/** Shows in every card which account receives the payouts, or what is missing before payouts can start. */
export function showPayoutAccount(account: PayoutAccount | null): void {
  if (!account) {
    showDestination('pending', 'Waiting for a bank account');
    ref('paid-into').replaceChildren('No account yet');
    return;
  }
  if (needsAttention(account.status)) {
    showDestination('pending', 'Payouts are paused');
    ref('paid-into').replaceChildren(...nameOf(account), ', paused');
    showQuestion('Where should we send it?', 'We can’t send payouts to this account. They continue once you link an account.');
    return;
  }
  if (account.awaitsDeposits) {
    showDestination('pending', 'Waiting for two small deposits');
    ref('paid-into').replaceChildren(...nameOf(account), ', once confirmed');
    const next = 'We’ll send it two small deposits in 1–2 business days. Payouts start once you confirm them.';
    showQuestion('Where we will send it', next);
    return;
  }
  showDestination('ready', 'Goes to ', ...nameOf(account));
  ref('paid-into').replaceChildren(...nameOf(account));
  showQuestion('Where we send it', 'Your payouts arrive there on schedule. You can change the account at any time.');
}

function showQuestion(title: string, lead: string): void {
  ref('where').textContent = title;
  ref('where-lead').textContent = lead;
}

function showDestination(kind: 'ready' | 'pending', ...text: (Node | string)[]): void {
  const destination = ref('destination');
  destination.className = `pill ${kind}`;
  destination.replaceChildren(icon(kind === 'ready' ? 'check' : 'clock'), make('span', '', ...text));
}

/** Returns `Harbor Bank ••••6789`. */
function nameOf({ bankName, last4 }: PayoutAccount): (Node | string)[] {
  return [`${bankName} `, make('span', 'digits', `••••${last4}`)];
}

function orderRow({ name, soldOn, amount }: Order): HTMLTableRowElement {
  const cells = [name, shortDay.format(dateOf(soldOn)), dollars(amount)];
  return make('tr', '', ...cells.map((text) => make('td', '', text)));
}
