import type { BankAccountTokenCollector } from '../../src/index.js';
import type { Payouts } from '../wire.js';
import { logElementEvents, logServerAnswers } from './event-log.js';
import { fetchPayouts, openSession } from './payouts-api.js';
import { place } from './places.js';
import { hasUnsavedToken, keepToken } from './saving.js';
import { showNextPayout, showPayoutAccount } from './shop.js';
import { showProblem, showStatus } from './status.js';
import { offerThemes } from './theme.js';
import { offerTrials } from './trials.js';

const collector = document.querySelector<BankAccountTokenCollector>('bank-account-token-collector');
if (!collector) throw new Error('The page has no collector.');

offerThemes(collector);
logElementEvents(collector);
logServerAnswers();
const trials = offerTrials();

collector.fetchClientSecret = async () => (await openSession(trials.current())).clientSecret;

collector.addEventListener('token-collected', ({ detail: { token, financialConnectionsSession } }) => {
  trials.finish();
  void keepToken({ token: token.id, session: financialConnectionsSession.id }, () => void collector.open());
});

collector.addEventListener('flow-error', () => {
  trials.finish();
  report('nothing-changed');
});

collector.addEventListener('flow-exited', () => report('left'));
collector.addEventListener('flow-opening', () => report('private'));

/** Shows a status, unless a token is unsaved: then the button that saves it has to stay visible. */
function report(status: Parameters<typeof showStatus>[0]): void {
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
    showProblem({ title: 'We couldn’t load your payouts', error, again: () => void load(element) });
  }
}

function setUp(element: BankAccountTokenCollector, { mode, apiUrl, publishableKey, payoutAccount }: Payouts): void {
  if (apiUrl) element.apiUrl = apiUrl;
  if (publishableKey) element.publishableKey = publishableKey;
  if (payoutAccount) element.textContent = 'Link another account';
  element.inert = false;
  trials.limitTo(mode);
  place('sign').classList.remove('unknown');
  place('sign').textContent = mode === 'sandbox' ? 'Sandbox · no real bank' : 'Stripe · test mode';
  showStatus('private');
}

void load(collector);
