import type { StripeError } from '@stripe/stripe-js';
import type { CollectBankAccountTokenResult } from '../../../src/result.js';
import { EXITED, LINKED } from '../fake-stripe.js';

const ERROR: StripeError = { type: 'invalid_request_error', code: 'session_expired', message: 'The session has expired.' };

const RESULTS: Record<'linked' | 'by_hand' | 'exited' | 'expired', CollectBankAccountTokenResult> = {
  linked: LINKED,
  // Numbers typed by hand give a token, and no account.
  by_hand: { token: LINKED.token!, financialConnectionsSession: EXITED.financialConnectionsSession! },
  exited: EXITED,
  expired: { error: ERROR },
};

/** What Stripe.js must never answer, and might. */
const MISBEHAVIOURS: Record<string, () => unknown> = {
  exited_without_accounts: () => ({ financialConnectionsSession: { id: 'fcsess_1' } }),
  undefined: () => Promise.resolve(undefined),
  null: () => Promise.resolve(null),
  both: () => ({ ...LINKED, error: ERROR }),
  rejects: () => Promise.reject(new Error('Something in Stripe.js broke.')),
  never: () => new Promise(() => undefined),
};

/** What a key that ends with one of these names is answered with; any other links an account. */
export function answerFor(publishableKey: string): Promise<unknown> {
  const name = publishableKey.replace(/^pk_(test|live)_/, '');
  return Promise.resolve(MISBEHAVIOURS[name]?.() ?? (name in RESULTS ? RESULTS[name as keyof typeof RESULTS] : LINKED));
}
