import 'bank-account-token-collector';
import { createSession, saveAccount } from './payouts-api.js';

const collector = document.querySelector('bank-account-token-collector');
const checkbox = document.querySelector('input');
const message = document.querySelector('p');
if (!collector || !checkbox || !message) throw new Error('The page has no element, no checkbox or no message.');

/** @param {string} text */
const show = (text) => (message.textContent = text);

collector.fetchClientSecret = createSession;
collector.addEventListener('token-collected', async ({ detail }) => show(await saveAccount(detail.token.id)));
// The element already shows and announces the error.
collector.addEventListener('flow-error', () => show(''));
collector.addEventListener('flow-exited', () => show('Nothing was linked.'));

checkbox.addEventListener('change', () => (checkbox.checked ? message.before(collector) : collector.remove()));
