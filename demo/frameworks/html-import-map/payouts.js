import 'bank-account-token-collector';
import { createSession, fetchAccount, saveAccount } from './payouts-api.js';

const collector = document.querySelector('bank-account-token-collector');
const checkbox = document.querySelector('input');
const message = document.querySelector('p');
if (!collector || !checkbox || !message) throw new Error('The page has no element, no checkbox or no message.');

/** @param {string} text */
const show = (text) => (message.textContent = text);

collector.fetchClientSecret = createSession;
// The element shows and announces errors, and how saving goes.
collector.addEventListener('token-collected', (event) => event.waitUntil(saveAccount(event.detail.token.id)));
collector.addEventListener('flow-opening', () => show(''));
collector.addEventListener('flow-exited', () => show('Nothing was linked.'));

void fetchAccount().then((account) => (collector.account = account));

checkbox.addEventListener('change', () => (checkbox.checked ? message.before(collector) : collector.remove()));
