import 'bank-account-token-collector';

/** Lets a seller link a payout account. `openSession` fetches a client secret from the server. */
export function showPayouts(place: HTMLElement, openSession: () => Promise<string>): void {
  const message = document.createElement('p');
  message.role = 'status';
  const show = (text: string) => (message.textContent = text);

  const collector = document.createElement('bank-account-token-collector');
  collector.fetchClientSecret = openSession;
  collector.addEventListener('token-collected', ({ detail }) => show(`Paid to ••••${detail.token.bank_account.last4}`));
  collector.addEventListener('flow-exited', () => show('Nothing was linked.'));
  // The element already shows and announces the error.
  collector.addEventListener('flow-error', () => show('Nothing was changed.'));
  place.replaceChildren(collector, message);
}
