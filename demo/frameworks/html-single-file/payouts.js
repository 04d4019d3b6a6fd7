const collector = document.querySelector('bank-account-token-collector');
const choice = document.querySelector('input');
const news = document.querySelector('p');
if (!collector || !choice || !news) throw new Error('The page has changed.');

/** @param {string} text */
const say = (text) => (news.textContent = text);

collector.fetchClientSecret = async () => (await fetch('/api/session', { method: 'POST' })).text();
collector.addEventListener('token-collected', ({ detail }) => {
  const { bank_name, last4 } = detail.token.bank_account;
  say(`${bank_name} ••••${last4} is linked.`);
});
// The tag itself shows and speaks why.
collector.addEventListener('flow-error', () => say(''));
collector.addEventListener('flow-exited', () => say('Nothing was linked.'));

choice.addEventListener('change', () => (choice.checked ? news.before(collector) : collector.remove()));
