import type { World } from '../world.js';
import { changeAccount } from './account-changes.js';

/** Seconds until the ownership check of a bank account ends. */
const CHECKED_AFTER = 60;

/** Gives a payout account the status that Stripe gives it when its owner can't be verified. */
export function advanceOwnershipChecks(world: World): void {
  for (const [id, { account, since }] of world.ownershipChecks) {
    if (world.seconds() < since + CHECKED_AFTER) continue;
    world.ownershipChecks.delete(id);
    const owner = world.connectedAccounts.get(account);
    const checked = owner?.externalAccounts.find((each) => each.id === id);
    if (owner && checked?.status === 'new') changeAccount(world, owner, () => (checked.status = 'verification_failed'));
  }
}
