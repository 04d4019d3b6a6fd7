import './define.js';

export { BankAccountTokenCollector } from './collector/bank-account-token-collector.js';
export { configure } from './collector/configure.js';
export type { CollectorError } from './contract/collector-error.js';
export type { Configuration, StripeInput } from './contract/configuration.js';
export type { CollectorErrorCode } from './contract/error-codes.js';
export {
  FlowErrorEvent,
  FlowEvent,
  FlowExitedEvent,
  FlowOpeningEvent,
  TokenCollectedEvent,
  type BankAccountTokenCollectorEventMap,
} from './collector/events.js';
export type { ExitReason, FlowErrorCode, FlowEventDetail, FlowStep, StripeMilestone } from './contract/flow-events.js';
export type { BankAccountToken, FinancialConnectionsAccount, FinancialConnectionsSession, PaneName } from './api/types.js';
export type { PayoutAccount, PayoutAccountStatus } from './contract/payout-account.js';
export type { BankAccountTokenCollecting, CollectBankAccountTokenResult } from './contract/result.js';
export type { CollectorStatus } from './collector/trigger.js';
