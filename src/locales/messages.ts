import type { CollectorErrorCode } from '../contract/error-codes.js';
import type { Plural } from './plural.js';

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
  /** Below an error that the user cannot mend, to be read out to support. */
  reference: (attempt: string) => string;
}

/** What is said of each error. Fetched with the engine. */
export interface ErrorMessages extends Record<CollectorErrorCode, string> {
  /** Of an error that has no sentence of its own, where another try would not help. */
  unavailable: string;
  /** What else is said of a session that the page itself has no other one for. */
  reload: (sentence: string) => string;
}

/** What is said beside Stripe's overlay when nothing is heard from it. Fetched with the engine. */
export interface OverlayMessages {
  takingLong: string;
  keepWaiting: string;
  close: string;
}

/** All that is said outside of the panes. */
export interface ElementMessages {
  trigger: TriggerMessages;
  outcome: OutcomeMessages;
  errors: ErrorMessages;
  overlay: OverlayMessages;
}

/** What is said to the page's author alone. It stays English in every language: nobody else should ever read it. */
export type AuthorErrorCode =
  | 'parameter_missing'
  | 'configuration_missing'
  | 'livemode_mismatch'
  | 'invalid_api_url'
  | 'not_visible'
  | 'insecure_context'
  | 'already_in_progress'
  | 'opening_prevented'
  | 'invalid_publishable_key'
  | 'secret_key_in_page'
  | 'invalid_stripe_account'
  | 'stripe_js_unsupported';

/** All that is said outside of the panes, in one language: one download. */
export type ElementWords = Omit<ElementMessages, 'errors'> & { errors: Omit<ErrorMessages, AuthorErrorCode> };

/** A sentence with one part that can be pressed. */
export type LinkedSentence = [before: string, link: string, after: string];

/**
 * The panes' words in one language. How its numbers are counted is handed in: what every language imports would be one more
 * download, and a later one.
 */
export type FlowWords = (plural: Plural) => FlowMessages;

/** What the panes say. Loaded with the first opening. `business` and `bank` are names, and are never inflected. */
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
  /** A call failed that can be made again. */
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
    /** `isMore`: there may be more than were asked for. */
    found: (count: number, isMore?: boolean) => string;
    nothing: (query: string) => string;
    nothingHint: string;
    byHandHint: string;
    /** A question, before what else can be done. */
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
    routingTooLong: (extra: number) => string;
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
