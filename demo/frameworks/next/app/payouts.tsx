'use client';

import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { BankAccountTokenCollector } from 'bank-account-token-collector/react';
import { useState } from 'react';
import { createSession, saveAccount } from './payouts-api';

export function Payouts({ apiUrl }: { apiUrl: string }) {
  const [isShown, setShown] = useState(true);
  const [message, setMessage] = useState('');

  const onLinked = async ({ detail }: TokenCollectedEvent) => setMessage(await saveAccount(detail.token.id));
  // The element already shows and announces the error.
  const onError = () => setMessage('');

  return (
    <>
      <label>
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> By bank transfer
      </label>
      {isShown && (
        <BankAccountTokenCollector
          apiUrl={apiUrl}
          fetchClientSecret={createSession}
          onTokenCollected={onLinked}
          onFlowError={onError}
          onFlowExited={() => setMessage('Nothing was linked.')}
        />
      )}
      <p role="status">{message}</p>
    </>
  );
}
