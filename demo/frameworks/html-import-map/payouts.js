import 'bank-account-token-collector';
import { createSession, saveAccount } from './payouts-api.js';

const collector = document.querySelector('bank-account-token-collector');
const choice = document.querySelector('input');
const message = document.querySelector('p');
if (!collector || !choice || !message) throw new Error('The page has changed.');

/** @param {string} text */
const say = (text) => (message.textContent = text);

collector.fetchClientSecret = createSession;
collector.addEventListener('token-collected', async ({ detail }) => say(await saveAccount(detail.token.id)));
// The element already shows and announces the error.
collector.addEventListener('flow-error', () => say(''));
collector.addEventListener('flow-exited', () => say('Nothing was linked.'));

choice.addEventListener('change', () => (choice.checked ? message.before(collector) : collector.remove()));
