import { BankAccountTokenCollector, configure, type TokenCollectedEvent } from 'bank-account-token-collector';
import { BankAccountTokenCollector as Unregistered } from 'bank-account-token-collector/element';
import { createAuthenticationFlow } from 'bank-account-token-collector/flow';
import { BankAccountTokenCollector as Component, type BankAccountTokenCollectorProps } from 'bank-account-token-collector/react';
import { createSandbox, SCENARIO_SECRETS } from 'bank-account-token-collector/sandbox';
import { startSandbox } from 'bank-account-token-collector/sandbox/node';

const collector = document.createElement('bank-account-token-collector');
const same: BankAccountTokenCollector = collector;
const unregistered: typeof Unregistered = BankAccountTokenCollector;

collector.fetchClientSecret = () => Promise.resolve(SCENARIO_SECRETS.linked);
collector.addEventListener('token-collected', (event) => {
  const typed: TokenCollectedEvent = event;
  const last4: string = typed.detail.token.bank_account.last4;
  console.log(last4, event.detail.financialConnectionsSession.accounts.length);
});
collector.addEventListener('click', (event) => console.log(event.clientX));
collector.addEventListener('keydown', { handleEvent: ({ key }) => console.log(key) });
collector.addEventListener('flow-exited', { handleEvent: ({ detail }) => console.log(detail.reason) });
collector.removeEventListener('flow-exited', ({ detail }) => console.log(detail.lastPane));
collector.addEventListener('of-the-page', (event) => console.log(event.type), { once: true });
collector.addEventListener('of-the-page', { handleEvent: (event) => console.log(event.type) });
document.addEventListener('token-collected', ({ detail }) => console.log(detail.token.id));
window.addEventListener('flow-opening', (event) => event.preventDefault());
// @ts-expect-error -- an error has no token
collector.addEventListener('flow-error', (event) => console.log(event.detail.token));
// @ts-expect-error -- not one of the three themes
collector.theme = 'darkish';
// @ts-expect-error -- read-only
collector.status = 'ready';

configure({ publishableKey: 'pk_test_1' });
const props: BankAccountTokenCollectorProps = { apiUrl: '/', onFlowExited: ({ detail }) => console.log(detail.reason) };
// @ts-expect-error -- a method is not a prop
const method: BankAccountTokenCollectorProps = { open: () => undefined };

const sandbox = createSandbox();
const { url } = await startSandbox({ port: 0 });
const { token, error } = await createAuthenticationFlow({ apiUrl: url }).collectBankAccountToken({ clientSecret: 'x' });
const result = await collector.open();
if (result.error) {
  const [code, message, recoverable]: [string, string, boolean] = [
    result.error.code,
    result.error.message,
    result.error.recoverable,
  ];
  console.log(code, message, recoverable);
} else if (result.token) console.log(result.token.id, result.financialConnectionsSession.id);
console.log(same, unregistered, Component, props, method, sandbox.origin, token?.id, error?.message, result.error?.code);
