import type { Control, LinkingEnd } from './driver.js';

/** Why a driver could not continue. The codes are stable. */
export type DriverErrorCode =
  | 'collector_missing'
  | 'several_collectors'
  | 'not_opened'
  | 'control_missing'
  | 'ended_early'
  | 'ended_otherwise'
  | 'not_ended'
  | 'window_blocked'
  | 'window_unreachable';

/** The error that a driver rejects with. Its message names what the driver looked for and what it found instead. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  readonly code: DriverErrorCode;

  constructor(code: DriverErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The modal's visible content. */
export interface ModalSnapshot {
  /** The heading of the pane, or of the sheet over it. `null` without a modal. */
  heading: string | null;
  buttons: string[];
  /** The element's `status`. */
  status: string;
}

const quoted = (texts: string[]): string => texts.map((text) => `“${text}”`).join(', ');

/** Describes the modal in a sentence. */
export function describeModal({ heading, buttons, status }: ModalSnapshot): string {
  if (heading === null) return `No modal is open; the element’s status is “${status}”.`;
  return `The pane “${heading}” is open, with ${buttons.length === 0 ? 'no button' : `the buttons ${quoted(buttons)}`}.`;
}

const named = (wanted: readonly Control[]): string =>
  wanted.map(({ role, description }) => `${role} “${description}”`).join(' or ');

/** Describes how linking ended, without secrets. */
function describeEnd({ type, detail }: LinkingEnd): string {
  if (type === 'flow-error') return `${type} (${detail.error.code}: “${detail.error.message}”)`;
  return type === 'flow-exited' ? `${type} (${detail.reason})` : type;
}

export const controlMissing = (wanted: readonly Control[], timeout: number, modal: ModalSnapshot): DriverError =>
  new DriverError('control_missing', `There was no ${named(wanted)} within ${timeout} ms. ${describeModal(modal)}`);

const NO_MODAL = 'With Stripe.js or fakeStripe(), the element shows no modal of its own. Await collector.open() instead.';

/** A token, or a user who leaves, without a modal means that Stripe.js or a fake of it has answered. */
const isAnsweredByStripe = ({ type, detail }: LinkingEnd): boolean =>
  type === 'token-collected' || (type === 'flow-exited' && detail.reason === 'person_left');

/** @param wanted the controls that were missing; empty if no modal opened */
export function endedEarly(wanted: readonly Control[], end: LinkingEnd): DriverError {
  const hasNoModal = wanted.length === 0;
  const what = `Linking ended with ${describeEnd(end)} before there was a ${hasNoModal ? 'modal' : named(wanted)}.`;
  return new DriverError('ended_early', hasNoModal && isAnsweredByStripe(end) ? `${what} ${NO_MODAL}` : what);
}

export const endedOtherwise = (wanted: string, end: LinkingEnd): DriverError =>
  new DriverError('ended_otherwise', `Linking ended with ${describeEnd(end)}, not with ${wanted}.`);

export const notEnded = (timeout: number, modal: ModalSnapshot): DriverError =>
  new DriverError('not_ended', `Linking did not end within ${timeout} ms. ${describeModal(modal)}`);

export function notOpened(timeout: number, status: string): DriverError {
  const why =
    status === 'open'
      ? `The element is open. ${NO_MODAL}`
      : `The element’s status is “${status}”. Is its trigger disabled, or flow-opening cancelled?`;
  return new DriverError('not_opened', `The modal did not open within ${timeout} ms. ${why}`);
}

export const collectorMissing = (timeout: number): DriverError =>
  new DriverError(
    'collector_missing',
    `There was no <bank-account-token-collector> within ${timeout} ms. Is it defined, and is it inside the element that was passed?`,
  );

export const severalCollectors = (count: number): DriverError =>
  new DriverError('several_collectors', `There are ${count} <bank-account-token-collector> elements. Pass the one to drive.`);

export const windowBlocked = (): DriverError =>
  new DriverError('window_blocked', 'The bank’s window did not open. Does the test browser block popups?');
