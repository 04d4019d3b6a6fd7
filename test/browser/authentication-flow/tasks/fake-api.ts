import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import {
  agreedManifest,
  authSession,
  institutionList,
  partnerAccount,
  partnerAccounts,
  sessionWithToken,
  synchronization,
} from '../objects.js';

export type Method = keyof FinancialConnectionsApi;

/** A call of the API: its arguments without the signal, and the signal. */
export interface Call {
  method: Method;
  args: readonly unknown[];
  signal: AbortSignal;
}

const METHODS: readonly Method[] = [
  'synchronize',
  'consentAcquired',
  'linkMoreAccounts',
  'featuredInstitutions',
  'institutions',
  'createAuthSession',
  'retrieveAuthSession',
  'cancelAuthSession',
  'authorized',
  'accounts',
  'selectAccounts',
  'attachBankAccount',
  'complete',
  'sessionReceipt',
];

/** Returns an API with scripted responses, and its calls. A method that is not in the script never responds. */
export function fakeApi(script: Partial<FinancialConnectionsApi>): { api: FinancialConnectionsApi; calls: Call[] } {
  const calls: Call[] = [];
  const recorded = (method: Method) => [
    method,
    (...args: unknown[]) => {
      calls.push({ method, args: args.slice(0, -1), signal: args.at(-1) as AbortSignal });
      const answer = script[method] as ((...args: unknown[]) => unknown) | undefined;
      return answer ? answer(...args) : new Promise(() => undefined);
    },
  ];
  return { api: Object.fromEntries(METHODS.map(recorded)), calls };
}

const resolvesTo =
  <Value>(value: Value) =>
  (): Promise<Value> =>
    Promise.resolve(value);

const signedIn = authSession({ next_pane: 'account_picker', url: null });

/** Everything succeeds, with the first bank and the first account. */
export const HAPPY_PATH: FinancialConnectionsApi = {
  synchronize: resolvesTo(synchronization()),
  consentAcquired: resolvesTo(agreedManifest()),
  linkMoreAccounts: resolvesTo(agreedManifest()),
  featuredInstitutions: resolvesTo(institutionList()),
  institutions: resolvesTo(institutionList()),
  createAuthSession: resolvesTo(authSession()),
  retrieveAuthSession: resolvesTo(signedIn),
  cancelAuthSession: resolvesTo(authSession()),
  authorized: resolvesTo(signedIn),
  accounts: resolvesTo(partnerAccounts([partnerAccount('fca_1'), partnerAccount('fca_2')])),
  selectAccounts: resolvesTo(partnerAccounts([partnerAccount('fca_1')])),
  attachBankAccount: resolvesTo({ id: 'ba_1', next_pane: 'manual_entry_success', microdeposit_verification_method: null }),
  complete: resolvesTo(sessionWithToken()),
  sessionReceipt: resolvesTo(sessionWithToken()),
};

/** Returns a promise with the functions that settle it. */
export function deferred<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** Resolves after everything that was already pending. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
