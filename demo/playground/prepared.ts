/**
 * Values for the properties that no attribute has, ready to be chosen. The page shows the source of these very functions, so each
 * is written as a reader would write it.
 */
export const PREPARED: Record<string, Record<string, () => unknown>> = {
  fetchClientSecret: {
    'answers at once': () => () => Promise.resolve('fcsess_sandbox_linked_secret_demo'),
    'takes three seconds': () => () => new Promise((resolve) => setTimeout(resolve, 3000, 'fcsess_sandbox_linked_secret_demo')),
    fails: () => () => Promise.reject(new Error('The server is down.')),
    'never answers': () => () => new Promise(() => undefined),
  },
  stripe: {
    'links an account': () => ({
      collectBankAccountToken: () =>
        Promise.resolve({
          financialConnectionsSession: { id: 'fcsess_1', accounts: [{ id: 'fca_1', last4: '6789' }] },
          token: { id: 'btok_1', bank_account: { bank_name: 'Test Bank', last4: '6789' } },
        }),
    }),
    'is left early': () => ({
      collectBankAccountToken: () => Promise.resolve({ financialConnectionsSession: { id: 'fcsess_1', accounts: [] } }),
    }),
    'refuses to launch': () => ({
      collectBankAccountToken: () =>
        Promise.resolve({ error: { type: 'invalid_request_error', message: 'This session has expired.' } }),
    }),
    'is not there yet': () => null,
  },
  preCollectedConsent: {
    'given a minute ago': () => ({
      consent: 'fccons_1',
      collectedAt: Math.floor(Date.now() / 1000) - 60,
    }),
  },
};

/** The value as code, to copy. */
export function sourceOf(name: string, label: string): string {
  const source = String(PREPARED[name]?.[label]).replace(/^\(\) =>\s*/, '');
  return source.startsWith('({') ? source.slice(1, -1) : source;
}
