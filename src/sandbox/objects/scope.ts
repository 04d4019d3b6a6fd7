import type { World } from '../world.js';

/**
 * Returns whether an object belongs to a connected account, or to the platform, which is `null` here. Objects made with a
 * `Stripe-Account` header belong to that account, and only that account sees them.
 * @see https://docs.stripe.com/connect/authentication
 */
export function belongsTo(world: World, id: string, account: string | null): boolean {
  return ownerOf(world, id) === account;
}

/** Returns the connected account that an object belongs to, or `null` for the platform. */
export function ownerOf(world: World, id: string): string | null {
  return world.owners.get(id) ?? null;
}

export function assign(world: World, id: string, account: string | null): void {
  if (account !== null) world.owners.set(id, account);
}

/** Gives an object the owner of the object that it was made from. */
export function inherit(world: World, from: string, id: string): void {
  assign(world, id, ownerOf(world, from));
}
