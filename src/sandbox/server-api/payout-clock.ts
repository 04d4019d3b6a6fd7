import type { Payout, PayoutFailure, PayoutRecord } from '../objects/payout.js';
import { previousAttributes } from '../webhooks/event.js';
import type { World } from '../world.js';
import { changeAccount } from './account-changes.js';

/** Seconds from a payout's creation until the bank has it. */
const SUBMITTED_AFTER = 3600;

const FAILURE_MESSAGES: Readonly<Record<PayoutFailure, string>> = {
  account_closed: 'This bank account was closed.',
  debit_not_authorized: 'The bank doesn’t allow debits of this account.',
  insufficient_funds: 'The balance doesn’t cover this payout.',
  invalid_currency: 'The bank can’t process this payout in its currency.',
  no_account: 'The bank has no account with this number.',
};

/** Disables the account of a failed payout until the platform attaches another one. */
function markErrored(world: World, { account, payout }: PayoutRecord): void {
  const owner = world.connectedAccounts.get(account);
  const destination = owner?.externalAccounts.find(({ id }) => id === payout.destination);
  if (owner && destination) changeAccount(world, owner, () => (destination.status = 'errored'));
}

function submit(world: World, { payout, account }: PayoutRecord): void {
  const before = structuredClone(payout);
  payout.status = 'in_transit';
  world.events.send('payout.updated', payout, { account, previous: previousAttributes(before, payout) });
}

function arrive(world: World, record: PayoutRecord): void {
  const { payout, account, failure } = record;
  if (failure === null) {
    Object.assign(payout, {
      status: 'paid',
      trace_id: { status: 'supported', value: `SANDBOX${world.random.text(12).toUpperCase()}` },
    } satisfies Partial<Payout>);
    world.events.send('payout.paid', payout, { account });
    return;
  }
  Object.assign(payout, {
    status: 'failed',
    failure_balance_transaction: `txn_${world.random.text(24)}`,
    failure_code: failure,
    failure_message: FAILURE_MESSAGES[failure],
    trace_id: { status: 'unsupported', value: null },
  } satisfies Partial<Payout>);
  world.events.send('payout.failed', payout, { account });
  markErrored(world, record);
}

/**
 * Brings every payout up to date with the sandbox's clock. It runs before each call of the server API and after each change of the
 * clock, without timers, so that a test decides when a payout arrives.
 */
export function advancePayouts(world: World): void {
  const now = world.seconds();
  for (const record of world.payouts.values()) {
    const { payout } = record;
    if (payout.status === 'pending' && now >= payout.created + SUBMITTED_AFTER) submit(world, record);
    if (payout.status === 'in_transit' && now >= payout.arrival_date) arrive(world, record);
  }
}
