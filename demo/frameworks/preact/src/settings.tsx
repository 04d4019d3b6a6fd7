import type { BankAccountTokenCollecting, FlowExitedEvent } from 'bank-account-token-collector';
import { useState } from 'preact/hooks';

/** Replaces Stripe.js in the test. Links no account, and returns a session whose id shows what was passed. */
const stripe: BankAccountTokenCollecting = {
  collectBankAccountToken: async ({ clientSecret, preCollectedConsent }) => ({
    financialConnectionsSession: { id: `${clientSecret} ${preCollectedConsent?.consent}`, accounts: [] },
  }),
};
const fetchClientSecret = async () => 'secret of a function';
const consent = { consent: 'consent of an object', collectedAt: 1_700_000_000 };

/** Sets every kind of attribute, property and event in Preact. */
export function Settings() {
  const [isChanged, setChanged] = useState(false);
  const [message, setMessage] = useState('');
  const onExited = ({ detail }: FlowExitedEvent) => setMessage(`${detail.financialConnectionsSession?.id}`);
  const camelCase = { oncamelEvent: () => setMessage('camelEvent') };

  return (
    <>
      <bank-account-token-collector
        stripe-account={isChanged ? 'acct_changed' : 'acct_first'}
        theme={isChanged ? 'dark' : 'light'}
        disabled={isChanged}
        stripe={stripe}
        fetchClientSecret={fetchClientSecret}
        preCollectedConsent={consent}
        onflow-exited={onExited}
        {...camelCase}
      >
        {isChanged ? 'Changed' : 'First'}
        {isChanged && <span slot="icon">i</span>}
      </bank-account-token-collector>
      <button onClick={() => setChanged(!isChanged)}>Change</button>
      <p role="status">{message}</p>
    </>
  );
}
