import type { World } from '../world.js';

/**
 * Objects made with a `Stripe-Account` header belong to that connected account, and nobody else sees them; all others belong to the
 * platform, which is `null` here.
 * @see https://docs.stripe.com/connect/authentication
 */
export function belongsTo(world: World, id: string, account: string | null): boolean {
  return (world.owners.get(id) ?? null) === account;
}

export function assign(world: World, id: string, account: string | null): void {
  if (account !== null) world.owners.set(id, account);
}

/** What comes of an object belongs to whom the object belongs to. */
export function inherit(world: World, from: string, id: string): void {
  assign(world, id, world.owners.get(from) ?? null);
}
