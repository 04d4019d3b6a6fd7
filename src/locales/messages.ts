import type { CollectorErrorCode } from '../errors.js';
import type { AccountNumberFault, ConfirmationFault, RoutingNumberFault } from '../flow/account-numbers.js';

/** What the trigger says. Loaded with the page. */
export interface TriggerMessages {
  linkAccount: string;
  opening: string;
  /** What a form says that cannot be sent without an account. */
  required: string;
  /** In place of any other sentence, when not even the words could be fetched. */
  notLoaded: string;
}

/** What the trigger says once linking has ended. Fetched with the engine. */
export interface OutcomeMessages {
  change: string;
  /** Name of the linked account for those who don't see it: bank and last four digits. */
  linkedAccount: (bank: string, last4: string) => string;
  bankAccount: string;
  notLinked: string;
  /** Before the reason, where an account stays linked. */
  notChanged: string;
  tryAgain: string;
}

/** What is said of each error. Fetched with the engine. */
export type ErrorMessages = Record<CollectorErrorCode, string>;

/** What is said beside Stripe's overlay when nothing is heard from it. Fetched with the engine. */
export interface OverlayMessages {
  takingLong: string;
  keepWaiting: string;
  close: string;
}

/** What the panes say. Loaded with the first opening. `business` and `bank` are names. */
export interface FlowMessages {
  sandbox: string;
  close: string;
  back: string;
  progress: (step: number, of: number) => string;
  thisBusiness: string;
  gotIt: string;
  chooseAnotherBank: string;
  enterByHand: string;
  tryAgain: string;
  whatIsShared: string;
  whatYouAgreeTo: string;
  backTo: (business: string) => string;
  done: string;
  /** While what comes next is being fetched. */
  oneMoment: string;

  consent: {
    heading: string;
    facts: (business: string) => { password: [string, string]; choice: [string, string]; undo: [string, string] };
    agreement: (business: string) => string;
    agree: string;
  };
  dataAccess: {
    heading: (business: string) => string;
    details: [string, string];
    numbers: [string, string];
    balance: [string, string];
    ownership: [string, string];
    transactions: [string, string];
    never: (sharesTransactions: boolean) => [string, string];
  };
  legalDetails: {
    use: (business: string) => [string, string];
    takeBack: (business: string) => [string, string];
    bank: [string, string];
  };
  institutionPicker: {
    heading: string;
    search: string;
    placeholder: string;
    clear: string;
    often: string;
    loading: string;
    searching: string;
    found: (count: number) => string;
    nothing: (query: string) => string;
    nothingHint: string;
    byHandHint: string;
    notHere: string;
    notHereByHand: string;
    opening: (bank: string) => string;
  };
  partnerAuth: {
    heading: (bank: string) => string;
    opens: (bank: string) => string;
    steps: (business: string) => string[];
    open: (bank: string) => string;
    waitingHeading: (bank: string) => string;
    waiting: string;
    show: string;
    cancel: string;
    blockedHeading: string;
    blocked: (bank: string) => string;
    closedHeading: (bank: string) => string;
    closed: string;
  };
  accountPicker: {
    heading: (several: boolean) => string;
    loadingHeading: string;
    loading: (bank: string) => string;
    accounts: string;
    sharing: (business: string, several: boolean, balances: boolean) => string;
    link: (count: number) => string;
    linking: string;
    endingIn: (last4: string) => string;
    notSelectable: string;
  };
  manualEntry: {
    heading: string;
    lead: string;
    microdeposits: string;
    routingNumber: string;
    accountNumber: string;
    confirmation: string;
    routingFault: (fault: RoutingNumberFault, length: number) => string;
    accountFault: (fault: AccountNumberFault) => string;
    confirmationFault: (fault: ConfirmationFault) => string;
    testAccount: string;
    fillTestAccount: string;
    refused: string;
    submit: string;
    submitting: string;
  };
  success: {
    heading: string;
    lead: (business: string) => string;
    account: string;
    depositsHeading: string;
    deposits: (last4: string) => string;
  };
  problems: {
    maintenanceHeading: (bank: string) => string;
    /** `day` is `null` today. */
    maintenance: (time: string, day: string | null) => string;
    unavailableHeading: (bank: string) => string;
    unavailable: string;
    signInFailedHeading: string;
    signInFailed: (bank: string) => string;
    accountsHeading: string;
    accounts: (bank: string) => string;
    accountsAgain: (bank: string) => string;
    noneHeading: string;
    none: (bank: string, count: number) => string;
    failureHeading: string;
    failure: (byHand: boolean) => string;
    expiredHeading: string;
    expired: string;
  };
  exit: { heading: string; lead: string; stay: string; leave: string };
}
