import type { PayoutAccount, TokenCollectedEvent } from 'bank-account-token-collector';
import 'bank-account-token-collector';
import { createSignal, onMount, Show } from 'solid-js';
import { createSession, fetchAccount, saveAccount } from './payouts-api';

export function Payouts() {
  const [isShown, setShown] = createSignal(true);
  const [account, setAccount] = createSignal<PayoutAccount>();
  const [message, setMessage] = createSignal('');

  onMount(() => void fetchAccount().then(setAccount));

  // The element shows and announces errors, and how saving goes.
  const onLinked = (event: TokenCollectedEvent) => event.waitUntil(saveAccount(event.detail.token.id).then(setAccount));

  return (
    <>
      <h1>Payouts</h1>
      <label>
        <input type="checkbox" checked={isShown()} onChange={(event) => setShown(event.target.checked)} /> By bank transfer
      </label>
      <Show when={isShown()}>
        <bank-account-token-collector
          api-url="/"
          prop:account={account()}
          prop:fetchClientSecret={createSession}
          on:token-collected={onLinked}
          on:flow-opening={() => setMessage('')}
          on:flow-exited={() => setMessage('Nothing was linked.')}
        />
      </Show>
      <p role="status">{message()}</p>
    </>
  );
}
