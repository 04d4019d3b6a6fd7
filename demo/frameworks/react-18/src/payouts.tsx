import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { BankAccountTokenCollector } from 'bank-account-token-collector/react';
import { useState } from 'react';

const createSession = async () => (await fetch('/api/session', { method: 'POST' })).text();

export function Payouts() {
  const [isShown, setShown] = useState(true);
  const [news, setNews] = useState('');

  const onLinked = ({ detail }: TokenCollectedEvent) => {
    const { bank_name, last4 } = detail.token.bank_account;
    setNews(`${bank_name} ••••${last4} is linked.`);
  };
  // The tag itself shows and speaks why.
  const onError = () => setNews('');

  return (
    <>
      <h1>Payouts</h1>
      <label>
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> By bank transfer
      </label>
      {isShown && (
        <BankAccountTokenCollector
          apiUrl="/"
          fetchClientSecret={createSession}
          onTokenCollected={onLinked}
          onFlowError={onError}
          onFlowExited={() => setNews('Nothing was linked.')}
        />
      )}
      <p role="status">{news}</p>
    </>
  );
}
