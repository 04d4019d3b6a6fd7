// Every kind of setting, and how a script writes it.
import 'bank-account-token-collector';

const collector = document.querySelector('bank-account-token-collector');
const news = document.querySelector('p');
if (!collector || !news) throw new Error('The page has changed.');

/**
 * Stands in for Stripe.js: nobody links anything, and the session says what was passed.
 * @type {import('bank-account-token-collector').BankAccountTokenCollecting}
 */
const stripe = {
  collectBankAccountToken: async ({ clientSecret, preCollectedConsent }) => ({
    financialConnectionsSession: { id: `${clientSecret} ${preCollectedConsent?.consent}`, accounts: [] },
  }),
};
collector.stripe = stripe;
collector.fetchClientSecret = async () => 'secret of a function';
collector.preCollectedConsent = { consent: 'consent of an object', collectedAt: 1_700_000_000 };
collector.addEventListener('flow-exited', ({ detail }) => (news.textContent = detail.financialConnectionsSession?.id ?? ''));
collector.addEventListener('camelEvent', () => (news.textContent = 'camelEvent'));

document.querySelector('button')?.addEventListener('click', () => {
  collector.setAttribute('stripe-account', 'acct_changed');
  collector.theme = 'dark';
  collector.toggleAttribute('disabled', true);
  collector.innerHTML = 'Changed<span slot="icon">i</span>';
});
