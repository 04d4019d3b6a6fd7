import type { TokenCollectedEvent } from 'bank-account-token-collector';
import 'bank-account-token-collector';
import { createSignal, Show } from 'solid-js';
import { createSession, saveAccount } from './payouts-api';

export function Payouts() {
  const [isShown, setShown] = createSignal(true);
  const [message, setMessage] = createSignal('');

  const onLinked = async ({ detail }: TokenCollectedEvent) => setMessage(await saveAccount(detail.token.id));
  // The element already shows and announces the error.
  const onError = () => setMessage('');

  return (
    <>
      <h1>Payouts</h1>
      <label>
        <input type="checkbox" checked={isShown()} onChange={(event) => setShown(event.target.checked)} /> By bank transfer
      </label>
      <Show when={isShown()}>
        <bank-account-token-collector
          api-url="/"
          prop:fetchClientSecret={createSession}
          on:token-collected={onLinked}
          on:flow-error={onError}
          on:flow-exited={() => setMessage('Nothing was linked.')}
        />
      </Show>
      <p role="status">{message()}</p>
    </>
  );
}
