import { BankAccountTokenCollector } from 'bank-account-token-collector/element';
import { createAuthenticationFlow } from 'bank-account-token-collector/flow';

export const answer = 42;
