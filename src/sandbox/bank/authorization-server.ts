import { sha256 } from '@noble/hashes/sha2.js';
import type { AccountTemplate } from '../institutions/account-sets.js';
import type { Bank } from '../institutions/bank.js';
import { Remembered } from '../remembered.js';
import type { World } from '../world.js';

/** The aggregator's client id at every bank. It has one registered redirect address. */
export const CLIENT_ID = 'sandbox-aggregator';
/** Seconds that an authorization code is good for. @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 */
const CODE_LIFETIME = 60;

/** A user's visit to one bank's pages. */
export interface Visit {
  readonly id: string;
  readonly bank: Bank;
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
  /** The permissions that the aggregator asks for. */
  readonly scope: readonly string[];
  isSignedIn: boolean;
}

interface Grant {
  readonly visit: Visit;
  readonly accounts: readonly AccountTemplate[];
  readonly expires: number;
}

interface Redemption {
  code: string;
  clientId: string;
  redirectUri: string;
  verifier: string;
}

/**
 * PKCE's S256. A page that is served over plain HTTP, from another machine in the network for instance, has no `crypto.subtle`, and the
 * sandbox has to work there too. So a library computes the hash.
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.2
 * @see https://w3c.github.io/webcrypto/#Crypto-interface
 */
export function challengeOf(verifier: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(verifier))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function issuerOf(world: World, bank: Bank): string {
  return `${world.origin}/bank/${bank.id}`;
}

/** A bank's authorization server: issues authorization codes and redeems them. Follows RFC 6749, 7636 and 9207. */
export function createAuthorizationServer(world: World) {
  const visits = new Remembered<Visit>();
  const grants = new Remembered<Grant>();

  function returnTo(visit: Visit, answer: Record<string, string>): string {
    visits.delete(visit.id);
    const url = new URL(visit.redirectUri);
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
    url.searchParams.set('state', visit.state);
    // Names the bank that answers. It protects a client of many banks against mix-up attacks.
    url.searchParams.set('iss', issuerOf(world, visit.bank));
    return url.href;
  }

  return {
    startVisit(request: Omit<Visit, 'id' | 'isSignedIn'>): Visit {
      const visit: Visit = { ...request, id: world.random.text(32), isSignedIn: false };
      visits.set(visit.id, visit);
      return visit;
    },

    visitOf(id: string, bank: Bank): Visit | undefined {
      const visit = visits.get(id);
      return visit?.bank === bank ? visit : undefined;
    },

    /** Returns the address to redirect to after the user allowed access. */
    allow(visit: Visit, accounts: readonly AccountTemplate[]): string {
      const code = world.random.text(32);
      grants.set(code, { visit, accounts, expires: world.seconds() + CODE_LIFETIME });
      return returnTo(visit, { code });
    },

    refuse(visit: Visit, error: 'access_denied' | 'server_error'): string {
      return returnTo(visit, { error });
    },

    /** Returns the accounts behind a code, or `null` if the code is unknown, used, expired, or another client's. Uses the code up. */
    redeem({ code, clientId, redirectUri, verifier }: Redemption): readonly AccountTemplate[] | null {
      const grant = grants.get(code);
      grants.delete(code);
      if (!grant || world.seconds() >= grant.expires) return null;
      const isSameClient = clientId === CLIENT_ID && redirectUri === grant.visit.redirectUri;
      return isSameClient && challengeOf(verifier) === grant.visit.challenge ? grant.accounts : null;
    },
  };
}

export type AuthorizationServer = ReturnType<typeof createAuthorizationServer>;
