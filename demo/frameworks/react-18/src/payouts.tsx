import type { PayoutAccount, TokenCollectedEvent } from 'bank-account-token-collector';
import { BankAccountTokenCollector } from 'bank-account-token-collector/react';
import { useEffect, useState } from 'react';
import { createSession, fetchAccount, saveAccount } from './payouts-api';

export function Payouts() {
  const [isShown, setShown] = useState(true);
  const [account, setAccount] = useState<PayoutAccount>();
  const [message, setMessage] = useState('');

  useEffect(() => void fetchAccount().then(setAccount), []);

  // The element shows and announces errors, and how saving goes.
  const onLinked = (event: TokenCollectedEvent) => event.waitUntil(saveAccount(event.detail.token.id).then(setAccount));

  return (
    <>
      <h1>Payouts</h1>
      <label>
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> By bank transfer
      </label>
      {isShown && (
        <BankAccountTokenCollector
          apiUrl="/"
          account={account}
          fetchClientSecret={createSession}
          onTokenCollected={onLinked}
          onFlowOpening={() => setMessage('')}
          onFlowExited={() => setMessage('Nothing was linked.')}
        />
      )}
      <p role="status">{message}</p>
    </>
  );
}
