import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';
import type { MessageOverrides } from '../locales/panes/load.js';
import type { FlowMessages } from '../locales/messages.js';

export type Role = 'button' | 'checkbox' | 'heading' | 'radio' | 'searchbox' | 'textbox';

/** Something in the modal, found as assistive technology finds it: by its role and its accessible name. */
export interface Control {
  role: Role;
  name: RegExp;
  /** What an error calls it. */
  called: string;
}

type OutcomeEvents = Pick<BankAccountTokenCollectorEventMap, 'token-collected' | 'flow-error' | 'flow-exited'>;

export const OUTCOMES = ['token-collected', 'flow-error', 'flow-exited'] as const satisfies (keyof OutcomeEvents)[];

/** How linking ended: the name of the event, and its detail. */
export type LinkingEnd = {
  [Name in keyof OutcomeEvents]: { type: Name; detail: OutcomeEvents[Name]['detail'] };
}[keyof OutcomeEvents];

/** The detail of one of the three outcome events. */
export type EndDetail<Name extends keyof OutcomeEvents> = OutcomeEvents[Name]['detail'];

/** How a driver waits, and how linking is opened. */
export interface DriverOptions {
  /** Longest wait for each single step, in milliseconds, by the real clock. Default 5000. */
  timeout?: number;
  /** Opens linking, where the page has a button of its own for it. Default: a press of the element's trigger. */
  open?: () => unknown;
  /** Words that the page has put in the place of the element's. For Playwright: inside the page the element itself is asked. */
  messages?: MessageOverrides;
}

export const LONGEST_WAIT = 5000;

/** Hands and eyes of a person in a test: one pair works inside the page, another one through Playwright. */
export interface Hands {
  /**
   * Opens linking, if it is not open yet. Resolves once the modal is there, with its words in the language that it speaks;
   * `null` when linking has ended without one.
   */
  open(): Promise<FlowMessages | null>;
  /** Waits until one of these is there and can be used: the first of them, in this order. `null` when linking has ended. */
  find(...wanted: [Control, ...Control[]]): Promise<Control | null>;
  /** Presses what was found. */
  press(control: Control): Promise<void>;
  /** Chooses what was found; what is chosen already stays so. */
  check(control: Control): Promise<void>;
  /** Types into what was found, in place of what is there. */
  fill(control: Control, text: string): Promise<void>;
  /** Presses what opens the bank's window, and says yes on each of its pages, until `isWaiting` is no heading of the modal any more. */
  sayYesAtTheBank(opener: Control, isWaiting: RegExp): Promise<void>;
  /** Waits for the end of linking. */
  end(): Promise<LinkingEnd>;
}
