import type { BankAccountTokenCollector } from '../../src/index.js';
import type { PayoutAccount, Payouts } from '../payouts-api-types.js';
import { logElementEvents, logServerResponses } from './event-log.js';
import { fetchPayouts, createSession } from './payouts-api.js';
import { ref } from './dom.js';
import { saveToken } from './unsaved-token.js';
import { showNextPayout, showPayoutAccount } from './payout-cards.js';
import { showProblem, showStatus } from './status.js';
import { setUpScenarioPicker } from './scenario-picker.js';
import { setUpStatusPicker } from './status-picker.js';
import { setUpThemeButton } from './theme.js';

const collector = document.querySelector<BankAccountTokenCollector>('bank-account-token-collector');
if (!collector) throw new Error('The page has no <bank-account-token-collector>.');

setUpThemeButton(collector);
logElementEvents(collector);
logServerResponses();
const scenarios = setUpScenarioPicker();
const statuses = setUpStatusPicker((account) => showAccount(collector, account));

collector.fetchClientSecret = async () => (await createSession(scenarios.current())).clientSecret;

// The element shows that the account is being saved, that it is saved, or why it is not.
collector.addEventListener('token-collected', (event) => {
  scenarios.reset();
  const { token, financialConnectionsSession: session } = event.detail;
  const saving = saveToken({ token: token.id, session: session.id });
  event.waitUntil(saving.then(({ payoutAccount }) => showAccount(collector, payoutAccount)));
});

collector.addEventListener('flow-error', () => {
  scenarios.reset();
  showStatus('nothing-changed');
});

collector.addEventListener('flow-exited', () => showStatus('left'));
collector.addEventListener('flow-opening', () => showStatus('private'));

/** Shows the payout account in the element and in every card. */
function showAccount(element: BankAccountTokenCollector, account: PayoutAccount | null): void {
  element.account = account;
  showPayoutAccount(account);
  statuses.show(account);
}

/** Fetches the payouts from the server, shows them, and sets up the element. */
async function load(element: BankAccountTokenCollector): Promise<void> {
  try {
    const payouts = await fetchPayouts();
    showNextPayout(payouts.nextPayout);
    setUp(element, payouts);
  } catch (error) {
    showProblem({ title: 'We couldn’t load your payouts', error, onRetry: () => void load(element) });
  }
}

function setUp(element: BankAccountTokenCollector, { mode, apiUrl, publishableKey, payoutAccount }: Payouts): void {
  if (apiUrl) element.apiUrl = apiUrl;
  if (publishableKey) element.publishableKey = publishableKey;
  scenarios.limitTo(mode);
  statuses.limitTo(mode);
  showAccount(element, payoutAccount);
  element.inert = false;
  ref('mode').classList.remove('unknown');
  ref('mode').textContent = mode === 'sandbox' ? 'Sandbox · no real bank' : 'Stripe · test mode';
  showStatus('private');
}

void load(collector);
