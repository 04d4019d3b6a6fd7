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

/** One call as the API got it: what was given without the signal, and the signal. */
export interface Call {
  method: Method;
  given: readonly unknown[];
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

/** An API that answers as it is told; what it is not told is never answered. */
export function fakeApi(script: Partial<FinancialConnectionsApi>): { api: FinancialConnectionsApi; calls: Call[] } {
  const calls: Call[] = [];
  const watched = (method: Method) => [
    method,
    (...args: unknown[]) => {
      calls.push({ method, given: args.slice(0, -1), signal: args.at(-1) as AbortSignal });
      const answer = script[method] as ((...args: unknown[]) => unknown) | undefined;
      return answer ? answer(...args) : new Promise(() => undefined);
    },
  ];
  return { api: Object.fromEntries(METHODS.map(watched)), calls };
}

const answer =
  <Value>(value: Value) =>
  (): Promise<Value> =>
    Promise.resolve(value);

const signedIn = authSession({ next_pane: 'account_picker', url: null });

/** Everything goes well, at the first bank, with the first account. */
export const HAPPY: FinancialConnectionsApi = {
  synchronize: answer(synchronization()),
  consentAcquired: answer(agreedManifest()),
  linkMoreAccounts: answer(agreedManifest()),
  featuredInstitutions: answer(institutionList()),
  institutions: answer(institutionList()),
  createAuthSession: answer(authSession()),
  retrieveAuthSession: answer(signedIn),
  cancelAuthSession: answer(authSession()),
  authorized: answer(signedIn),
  accounts: answer(partnerAccounts([partnerAccount('fca_1'), partnerAccount('fca_2')])),
  selectAccounts: answer(partnerAccounts([partnerAccount('fca_1')])),
  attachBankAccount: answer({ id: 'ba_1', next_pane: 'manual_entry_success', microdeposit_verification_method: null }),
  complete: answer(sessionWithToken()),
  sessionReceipt: answer(sessionWithToken()),
};

/** A promise that a test settles when it wants to. */
export function held<Value>(): { promise: Promise<Value>; give: (value: Value) => void; fail: (error: Error) => void } {
  let give: (value: Value) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}

/** Everything that was already on its way has happened once this resolves. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
