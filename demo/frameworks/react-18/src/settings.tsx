import type { BankAccountTokenCollecting, FlowExitedEvent } from 'bank-account-token-collector';
import { BankAccountTokenCollector } from 'bank-account-token-collector/react';
import { useState } from 'react';

/** A stand-in for Stripe.js. It links nothing, and returns a session that describes what was passed. */
const stripe: BankAccountTokenCollecting = {
  collectBankAccountToken: async ({ clientSecret, preCollectedConsent }) => ({
    financialConnectionsSession: { id: `${clientSecret} ${preCollectedConsent?.consent}`, accounts: [] },
  }),
};
const fetchClientSecret = async () => 'secret of a function';
const consent = { consent: 'consent of an object', collectedAt: 1_700_000_000 };

/** Every kind of setting in React 18, with the wrapper. */
export function Settings() {
  const [isChanged, setChanged] = useState(false);
  const [message, setMessage] = useState('');
  const onExited = ({ detail }: FlowExitedEvent) => setMessage(`${detail.financialConnectionsSession?.id}`);

  return (
    <>
      <BankAccountTokenCollector
        stripeAccount={isChanged ? 'acct_changed' : 'acct_first'}
        theme={isChanged ? 'dark' : 'light'}
        disabled={isChanged}
        stripe={stripe}
        fetchClientSecret={fetchClientSecret}
        preCollectedConsent={consent}
        onFlowExited={onExited}
      >
        {isChanged ? 'Changed' : 'First'}
        {isChanged && <span slot="icon">i</span>}
      </BankAccountTokenCollector>
      <button onClick={() => setChanged(!isChanged)}>Change</button>
      <p role="status">{message}</p>
    </>
  );
}
