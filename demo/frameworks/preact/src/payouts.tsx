import type { TokenCollectedEvent } from 'bank-account-token-collector';
import 'bank-account-token-collector';
import { useState } from 'preact/hooks';
import { createSession, saveAccount } from './payouts-api';

export function Payouts() {
  const [isShown, setShown] = useState(true);
  const [message, setMessage] = useState('');

  const onLinked = async ({ detail }: TokenCollectedEvent) => setMessage(await saveAccount(detail.token.id));
  // The element already shows and announces the error.
  const onError = () => setMessage('');

  return (
    <>
      <h1>Payouts</h1>
      <label>
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> By bank transfer
      </label>
      {isShown && (
        <bank-account-token-collector
          api-url="/"
          fetchClientSecret={createSession}
          ontoken-collected={onLinked}
          onflow-error={onError}
          onflow-exited={() => setMessage('Nothing was linked.')}
        />
      )}
      <p role="status">{message}</p>
    </>
  );
}
