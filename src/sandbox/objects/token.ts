import type { World } from '../world.js';
import type { BankAccount } from './bank-account.js';

/** A single-use stand-in for a bank account. @see https://docs.stripe.com/api/tokens/object */
export interface Token {
  /** `btok_…` */
  id: string;
  object: 'token';
  bank_account: BankAccount;
  client_ip: string | null;
  /** Unix seconds. */
  created: number;
  livemode: false;
  type: 'bank_account';
  used: boolean;
}

/** Creates the token and stores it for the platform's server. */
export function createToken(world: World, bankAccount: BankAccount): Token {
  const token: Token = {
    id: `btok_${world.random.text(24)}`,
    object: 'token',
    bank_account: bankAccount,
    client_ip: null,
    created: world.seconds(),
    livemode: false,
    type: 'bank_account',
    used: false,
  };
  world.tokens.set(token.id, token);
  return token;
}
