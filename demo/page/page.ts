import type { BankAccountTokenCollector } from '../../src/index.js';
import type { Payouts } from '../payouts-api-types.js';
import { logElementEvents, logServerResponses } from './event-log.js';
import { fetchPayouts, createSession } from './payouts-api.js';
import { ref } from './dom.js';
import { hasUnsavedToken, saveToken } from './unsaved-token.js';
import { showNextPayout, showPayoutAccount } from './payout-cards.js';
import { showProblem, showStatus } from './status.js';
import { setUpScenarioPicker } from './scenario-picker.js';
import { setUpThemeButton } from './theme.js';

const collector = document.querySelector<BankAccountTokenCollector>('bank-account-token-collector');
if (!collector) throw new Error('The page has no <bank-account-token-collector>.');

setUpThemeButton(collector);
logElementEvents(collector);
logServerResponses();
const scenarios = setUpScenarioPicker();

collector.fetchClientSecret = async () => (await createSession(scenarios.current())).clientSecret;

collector.addEventListener('token-collected', ({ detail: { token, financialConnectionsSession } }) => {
  scenarios.reset();
  void saveToken({ token: token.id, session: financialConnectionsSession.id }, () => void collector.open());
});

collector.addEventListener('flow-error', () => {
  scenarios.reset();
  showStatusUnlessUnsaved('nothing-changed');
});

collector.addEventListener('flow-exited', () => showStatusUnlessUnsaved('left'));
collector.addEventListener('flow-opening', () => showStatusUnlessUnsaved('private'));

/** Shows a status, unless a token is unsaved. In that case the button that saves the token has to stay visible. */
function showStatusUnlessUnsaved(status: Parameters<typeof showStatus>[0]): void {
  if (!hasUnsavedToken()) showStatus(status);
}

/** Fetches the payouts from the server, shows them, and sets up the element. */
async function load(element: BankAccountTokenCollector): Promise<void> {
  try {
    const payouts = await fetchPayouts();
    showNextPayout(payouts.nextPayout);
    showPayoutAccount(payouts.payoutAccount);
    setUp(element, payouts);
  } catch (error) {
    showProblem({ title: 'We couldn’t load your payouts', error, onRetry: () => void load(element) });
  }
}

function setUp(element: BankAccountTokenCollector, { mode, apiUrl, publishableKey, payoutAccount }: Payouts): void {
  if (apiUrl) element.apiUrl = apiUrl;
  if (publishableKey) element.publishableKey = publishableKey;
  if (payoutAccount) element.textContent = 'Link another account';
  element.inert = false;
  scenarios.limitTo(mode);
  ref('mode').classList.remove('unknown');
  ref('mode').textContent = mode === 'sandbox' ? 'Sandbox · no real bank' : 'Stripe · test mode';
  showStatus('private');
}

void load(collector);
