import type { World } from '../world.js';

/**
 * Returns whether an object belongs to a connected account, or to the platform, which is `null` here. Objects made with a
 * `Stripe-Account` header belong to that account, and nobody else sees them.
 * @see https://docs.stripe.com/connect/authentication
 */
export function belongsTo(world: World, id: string, account: string | null): boolean {
  return (world.owners.get(id) ?? null) === account;
}

export function assign(world: World, id: string, account: string | null): void {
  if (account !== null) world.owners.set(id, account);
}

/** Gives an object the owner of the object that it was made from. */
export function inherit(world: World, from: string, id: string): void {
  assign(world, id, world.owners.get(from) ?? null);
}
