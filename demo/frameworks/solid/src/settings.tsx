import type { BankAccountTokenCollecting, FlowExitedEvent } from 'bank-account-token-collector';
import { createSignal, Show } from 'solid-js';

/** Replaces Stripe.js in the test. Links no account, and returns a session whose id shows what was passed. */
const stripe: BankAccountTokenCollecting = {
  collectBankAccountToken: async ({ clientSecret, preCollectedConsent }) => ({
    financialConnectionsSession: { id: `${clientSecret} ${preCollectedConsent?.consent}`, accounts: [] },
  }),
};
const fetchClientSecret = async () => 'secret of a function';
const consent = { consent: 'consent of an object', collectedAt: 1_700_000_000 };

/** Sets every kind of attribute, property and event in Solid. */
export function Settings() {
  const [isChanged, setChanged] = createSignal(false);
  const [message, setMessage] = createSignal('');
  const onExited = ({ detail }: FlowExitedEvent) => setMessage(`${detail.financialConnectionsSession?.id}`);
  const camelCase = { 'on:camelEvent': () => setMessage('camelEvent') };

  return (
    <>
      <bank-account-token-collector
        stripe-account={isChanged() ? 'acct_changed' : 'acct_first'}
        theme={isChanged() ? 'dark' : 'light'}
        disabled={isChanged()}
        prop:stripe={stripe}
        prop:fetchClientSecret={fetchClientSecret}
        prop:preCollectedConsent={consent}
        on:flow-exited={onExited}
        {...camelCase}
      >
        {isChanged() ? 'Changed' : 'First'}
        <Show when={isChanged()}>
          <span slot="icon">i</span>
        </Show>
      </bank-account-token-collector>
      <button onClick={() => setChanged(!isChanged())}>Change</button>
      <p role="status">{message()}</p>
    </>
  );
}
