import type { World } from '../world.js';

/**
 * Objects made with a `Stripe-Account` header belong to that connected account, and nobody else sees them; all others belong to the
 * platform, which is `null` here.
 * @see https://docs.stripe.com/connect/authentication
 */
export function belongsTo(world: World, id: string, account: string | null): boolean {
  return ownerOf(world, id) === account;
}

/** The connected account that an object belongs to; `null`: the platform. */
export function ownerOf(world: World, id: string): string | null {
  return world.owners.get(id) ?? null;
}

export function assign(world: World, id: string, account: string | null): void {
  if (account !== null) world.owners.set(id, account);
}

/** What comes of an object belongs to whom the object belongs to. */
export function inherit(world: World, from: string, id: string): void {
  assign(world, id, ownerOf(world, from));
}
