// Sets every kind of attribute, property and event in a script.
import 'bank-account-token-collector';

const collector = document.querySelector('bank-account-token-collector');
const message = document.querySelector('p');
if (!collector || !message) throw new Error('The page has no element or no message.');

/**
 * Replaces Stripe.js in the test. Links no account, and returns a session whose id shows what was passed.
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
collector.addEventListener('flow-exited', ({ detail }) => (message.textContent = detail.financialConnectionsSession?.id ?? ''));
collector.addEventListener('camelEvent', () => (message.textContent = 'camelEvent'));

document.querySelector('button')?.addEventListener('click', () => {
  collector.setAttribute('stripe-account', 'acct_changed');
  collector.theme = 'dark';
  collector.toggleAttribute('disabled', true);
  collector.innerHTML = 'Changed<span slot="icon">i</span>';
});
