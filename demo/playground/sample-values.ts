/**
 * Sample values for the properties without an attribute. The page shows the source of these functions as code to copy, so each one
 * looks like code that a developer would write.
 */
export const SAMPLE_VALUES: Record<string, Record<string, () => unknown>> = {
  fetchClientSecret: {
    'resolves at once': () => () => Promise.resolve('fcsess_sandbox_linked_secret_demo'),
    'resolves after three seconds': () => () =>
      new Promise((resolve) => setTimeout(resolve, 3000, 'fcsess_sandbox_linked_secret_demo')),
    rejects: () => () => Promise.reject(new Error('The server is down.')),
    'never resolves': () => () => new Promise(() => undefined),
  },
  stripe: {
    'links an account': () => ({
      collectBankAccountToken: () =>
        Promise.resolve({
          financialConnectionsSession: { id: 'fcsess_1', accounts: [{ id: 'fca_1', last4: '6789' }] },
          token: { id: 'btok_1', bank_account: { bank_name: 'Test Bank', last4: '6789' } },
        }),
    }),
    'user leaves early': () => ({
      collectBankAccountToken: () => Promise.resolve({ financialConnectionsSession: { id: 'fcsess_1', accounts: [] } }),
    }),
    'session has expired': () => ({
      collectBankAccountToken: () =>
        Promise.resolve({ error: { type: 'invalid_request_error', message: 'This session has expired.' } }),
    }),
    'not loaded yet': () => null,
  },
  account: {
    'receives payouts': () => ({ bankName: 'Harbor Bank', last4: '6789', status: 'new' }),
    'a payout has failed': () => ({ bankName: 'Harbor Bank', last4: '6789', status: 'errored' }),
    'could not be verified': () => ({ bankName: 'Harbor Bank', last4: '6789', status: 'verification_failed' }),
  },
  preCollectedConsent: {
    'collected a minute ago': () => ({
      consent: 'fccons_1',
      collectedAt: Math.floor(Date.now() / 1000) - 60,
    }),
  },
};

/** Returns the source code of a value. */
export function sourceOf(name: string, label: string): string {
  const source = String(SAMPLE_VALUES[name]?.[label]).replace(/^\(\) =>\s*/, '');
  return source.startsWith('({') ? source.slice(1, -1) : source;
}
