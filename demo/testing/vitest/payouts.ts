import 'bank-account-token-collector';

/** Shows a page that lets a seller link a payout account. `fetchClientSecret` fetches a client secret from the server. */
export function showPayouts(container: HTMLElement, fetchClientSecret: () => Promise<string>): void {
  const message = document.createElement('p');
  message.role = 'status';
  const show = (text: string) => (message.textContent = text);

  const collector = document.createElement('bank-account-token-collector');
  collector.fetchClientSecret = fetchClientSecret;
  collector.addEventListener('token-collected', ({ detail }) => show(`Paid to ••••${detail.token.bank_account.last4}`));
  collector.addEventListener('flow-exited', () => show('Nothing was linked.'));
  // The element already shows and announces the error.
  collector.addEventListener('flow-error', () => show('Nothing was changed.'));
  container.replaceChildren(collector, message);
}
