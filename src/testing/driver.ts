import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';
import type { MessageOverrides } from '../locales/panes/load.js';
import type { FlowMessages } from '../locales/messages.js';

export type Role = 'button' | 'checkbox' | 'heading' | 'radio' | 'searchbox' | 'textbox';

/** A control in the modal, found as assistive technology finds it: by role and accessible name. */
export interface Control {
  role: Role;
  name: RegExp;
  /** The control's name in error messages. */
  description: string;
}

type OutcomeEvents = Pick<BankAccountTokenCollectorEventMap, 'token-collected' | 'flow-error' | 'flow-exited'>;

export const OUTCOMES = ['token-collected', 'flow-error', 'flow-exited'] as const satisfies (keyof OutcomeEvents)[];

/** How linking ended: the name and the detail of the outcome event. */
export type LinkingEnd = {
  [Name in keyof OutcomeEvents]: { type: Name; detail: OutcomeEvents[Name]['detail'] };
}[keyof OutcomeEvents];

/** The detail of an outcome event. */
export type EndDetail<Name extends keyof OutcomeEvents> = OutcomeEvents[Name]['detail'];

/** Options for a driver. */
export interface DriverOptions {
  /** Timeout for each step, in milliseconds, by the real clock. Default 5000. */
  timeout?: number;
  /** Opens the modal, for a page with its own button. By default the driver presses the element's trigger. */
  open?: () => unknown;
  /** The `messages` that the page sets on the element. Only Playwright needs them: inside the page the driver reads the property. */
  messages?: MessageOverrides;
}

export const DEFAULT_TIMEOUT = 5000;

/** Operates the modal on behalf of a `Person`. One driver runs inside the page, another one uses Playwright. */
export interface Driver {
  /**
   * Opens the modal unless it is open. Resolves with the modal's messages in its current language, or with `null` if linking
   * ended without a modal.
   */
  open(): Promise<FlowMessages | null>;
  /** Waits until one of the controls can be used and resolves with the first that can, or with `null` if linking has ended. */
  find(...wanted: [Control, ...Control[]]): Promise<Control | null>;
  /** Presses a control. */
  press(control: Control): Promise<void>;
  /** Checks a radio button or a checkbox. One that is checked stays checked. */
  check(control: Control): Promise<void>;
  /** Replaces the text of a field. */
  fill(control: Control, text: string): Promise<void>;
  /** Presses the control that opens the bank's window, and approves each of the bank's pages until no heading matches `waitingHeading`. */
  approveAtBank(opener: Control, waitingHeading: RegExp): Promise<void>;
  /** Waits until linking ends. */
  end(): Promise<LinkingEnd>;
}
