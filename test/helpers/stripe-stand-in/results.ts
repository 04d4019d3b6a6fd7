import type { StripeError } from '@stripe/stripe-js';
import type { CollectBankAccountTokenResult } from '../../../src/contract/result.js';
import { EXITED, LINKED } from '../fake-stripe.js';

const ERROR: StripeError = { type: 'invalid_request_error', code: 'session_expired', message: 'The session has expired.' };

const RESULTS: Record<'linked' | 'manual_entry' | 'exited' | 'expired', CollectBankAccountTokenResult> = {
  linked: LINKED,
  // Manual entry produces a token without an account.
  manual_entry: { token: LINKED.token!, financialConnectionsSession: EXITED.financialConnectionsSession! },
  exited: EXITED,
  expired: { error: ERROR },
};

/** Invalid behavior that the element has to handle. */
const MISBEHAVIORS: Record<string, () => unknown> = {
  exited_without_accounts: () => ({ financialConnectionsSession: { id: 'fcsess_1' } }),
  undefined: () => Promise.resolve(undefined),
  null: () => Promise.resolve(null),
  both: () => ({ ...LINKED, error: ERROR }),
  rejects: () => Promise.reject(new Error('Something in Stripe.js broke.')),
  never: () => new Promise(() => undefined),
};

/** Resolves with the result that is named by the end of the key. Any other key links an account. */
export function resultFor(publishableKey: string): Promise<unknown> {
  const name = publishableKey.replace(/^pk_(test|live)_/, '');
  return Promise.resolve(MISBEHAVIORS[name]?.() ?? (name in RESULTS ? RESULTS[name as keyof typeof RESULTS] : LINKED));
}
