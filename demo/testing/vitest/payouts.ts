import 'bank-account-token-collector';

/** Shows where a seller says which account is paid; `openSession` asks the server for a client secret. */
export function showPayouts(place: HTMLElement, openSession: () => Promise<string>): void {
  const news = document.createElement('p');
  news.role = 'status';
  const tell = (text: string) => (news.textContent = text);

  const collector = document.createElement('bank-account-token-collector');
  collector.fetchClientSecret = openSession;
  collector.addEventListener('token-collected', ({ detail }) => tell(`Paid to ••••${detail.token.bank_account.last4}`));
  collector.addEventListener('flow-exited', () => tell('Nothing was linked.'));
  // The tag itself shows and speaks why.
  collector.addEventListener('flow-error', () => tell('Nothing was changed.'));
  place.replaceChildren(collector, news);
}
