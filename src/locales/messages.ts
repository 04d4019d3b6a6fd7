import type { UserErrorCode } from '../contract/error-codes.js';
import type { PayoutAccountStatus } from '../contract/payout-account.js';
import type { Plural } from './plural.js';

/** The trigger's texts. Loaded with the page. */
export interface TriggerMessages {
  linkAccount: string;
  opening: string;
  /** The validation message of a form that requires an account. */
  required: string;
  /** The error message if the download of all other messages has failed. */
  notLoaded: string;
}

/** The trigger's texts with an account. Loaded with the page. */
export interface AccountMessages {
  change: string;
  /** The account's accessible name: bank and last four digits. */
  linkedAccount: (bank: string, last4: string) => string;
  bankAccount: string;
  /** What Stripe's status of a payout account means. */
  statuses: Record<PayoutAccountStatus, string>;
  /** Follows a status after which payouts have stopped. */
  linkAgainOrAnother: string;
  /** The action after such a status. */
  linkAgain: string;
}

/** The trigger's texts with an account, and after linking has ended. The others are loaded with the engine. */
export interface OutcomeMessages extends AccountMessages {
  notLinked: string;
  /** Shown before the reason if a previously linked account stays linked. */
  notChanged: string;
  tryAgain: string;
  /** The action after the server has refused an account for good. */
  linkAnother: string;
  saving: string;
  saved: string;
  /** Shown below an error that the user cannot fix, as a reference for support. */
  reference: (attempt: string) => string;
}

/** A message for each error code that is for users. Loaded with the engine. */
export interface ErrorMessages extends Record<UserErrorCode, string> {
  /** For every error that only a developer can fix. */
  unavailable: string;
  /** Appends a request to reload the page, if the page cannot get a new session itself. */
  reload: (sentence: string) => string;
}

/** The question above Stripe's overlay while it does not respond. Loaded with the engine. */
export interface OverlayMessages {
  takingLong: string;
  keepWaiting: string;
  close: string;
}

/** All texts outside the panes. */
export interface ElementMessages {
  trigger: TriggerMessages;
  outcome: OutcomeMessages;
  errors: ErrorMessages;
  overlay: OverlayMessages;
}

/** A sentence with a link in it. */
export type LinkedSentence = [before: string, link: string, after: string];

/**
 * The panes' texts in one language. `plural` is a parameter, because a module that every language imports would become another chunk.
 */
export type FlowWords = (plural: Plural) => FlowMessages;

/** The panes' texts. Loaded with the first opening. `business` and `bank` are names, and are never inflected. */
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
  /** Shown after a failed call that the user can retry. */
  notThrough: string;

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
    often: string;
    loading: string;
    searching: string;
    /** `isMore` is `true` if there may be more than `count` results. */
    found: (count: number, isMore?: boolean) => string;
    nothing: (query: string) => string;
    nothingHint: string;
    byHandHint: string;
    /** A question before the alternatives to the listed banks. */
    notHere: string;
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
    /** While the API does not answer. */
    offline: string;
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
    lead: (microdeposits: boolean) => string;
    routingNumber: string;
    accountNumber: string;
    confirmation: string;
    routingMissing: string;
    routingWrong: string;
    routingTooShort: (missing: number) => string;
    accountMissing: string;
    accountTooLong: string;
    confirmationMissing: string;
    confirmationDiffers: string;
    testAccount: LinkedSentence;
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
    /** `day` is `null` if it is today. */
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
    failure: string;
    expiredHeading: string;
    expired: string;
  };
  exit: { heading: string; lead: string; stay: string; leave: string };
}
