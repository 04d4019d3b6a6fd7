import type { TokenCollectedEvent } from 'bank-account-token-collector';
import 'bank-account-token-collector';
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
        <bank-account-token-collector
          api-url="/"
          fetchClientSecret={createSession}
          ontoken-collected={onLinked}
          onflow-error={onError}
          onflow-exited={() => setNews('Nothing was linked.')}
        />
      )}
      <p role="status">{news}</p>
    </>
  );
}
