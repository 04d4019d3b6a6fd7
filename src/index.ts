import './define.js';

export { BankAccountTokenCollector } from './bank-account-token-collector.js';
export { configure, type Configuration, type StripeInput } from './configure.js';
export type { CollectorError, CollectorErrorCode } from './errors.js';
export {
  FlowErrorEvent,
  FlowEvent,
  FlowExitedEvent,
  FlowOpeningEvent,
  TokenCollectedEvent,
  type BankAccountTokenCollectorEventMap,
  type FlowNews,
} from './events.js';
export type { ExitReason, FlowErrorCode, FlowEventDetail } from './flow/vocabulary.js';
export type { BankAccountToken, FinancialConnectionsAccount, FinancialConnectionsSession, PaneName } from './api/types.js';
export type { BankAccountTokenCollecting, CollectBankAccountTokenResult } from './result.js';
export type { CollectorStatus } from './trigger.js';
