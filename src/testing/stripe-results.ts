import type { CollectBankAccountTokenResult } from '../contract/result.js';

/** Freezes a value deeply, so that no test can change it for another one. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** The result of Stripe.js for a linked account. */
export const LINKED: CollectBankAccountTokenResult = frozen({
  financialConnectionsSession: {
    id: 'fcsess_1',
    accounts: [
      {
        id: 'fca_1',
        object: 'linked_account',
        balance: null,
        balance_refresh: null,
        category: 'cash',
        created: 1_760_000_000,
        display_name: 'Sample Checking Account',
        institution_name: 'StripeBank',
        last4: '6789',
        livemode: false,
        ownership: null,
        ownership_refresh: null,
        permissions: ['payment_method'],
        status: 'active',
        subcategory: 'checking',
        supported_payment_method_types: ['us_bank_account'],
      },
    ],
  },
  token: {
    id: 'btok_1',
    object: 'token',
    client_ip: null,
    created: 1_760_000_000,
    livemode: false,
    type: 'bank_account',
    used: false,
    bank_account: {
      id: 'ba_1',
      object: 'bank_account',
      account_holder_name: null,
      account_holder_type: null,
      bank_name: 'STRIPE TEST BANK',
      country: 'US',
      currency: 'usd',
      fingerprint: null,
      last4: '6789',
      routing_number: '110000000',
      status: 'new',
    },
  },
});

/** The result of Stripe.js for a user who leaves early: a session without a token and without an error. */
export const LEFT: CollectBankAccountTokenResult = frozen({ financialConnectionsSession: { id: 'fcsess_1', accounts: [] } });

/** The result of Stripe.js for an expired session. It has no `code`, because Stripe documents none. */
export const EXPIRED: CollectBankAccountTokenResult = frozen({
  error: {
    type: 'invalid_request_error',
    param: 'client_secret',
    message: 'This Financial Connections Session has expired.',
  },
});

/** The result of Stripe.js when the browser's Back button, or its own frame, closes the overlay. The message is for developers. */
export const CANCELLED: CollectBankAccountTokenResult = frozen({
  error: {
    type: 'validation_error',
    code: 'financial_connections_session_cancelled',
    message: 'The Financial Connections session was cancelled before collectBankAccountToken() could complete.',
  },
});

/** Adds the session under its former name `linkAccountSession`. Stripe.js sends it under both names. */
export function toStripeResult(result: unknown): unknown {
  const session = (Object(result) as { financialConnectionsSession?: unknown }).financialConnectionsSession;
  return session === undefined ? result : { ...(result as object), linkAccountSession: session };
}
