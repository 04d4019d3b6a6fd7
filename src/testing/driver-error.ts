import type { Control, LinkingEnd } from './driver.js';

/** Why a driver could not go on. Stable: for tests of tests. */
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

/** What a driver rejects with. The message says what was looked for and what was there instead. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  readonly code: DriverErrorCode;

  constructor(code: DriverErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a person sees of the modal. */
export interface Sight {
  /** Heading of the pane, or of the sheet over it; `null` without a modal. */
  heading: string | null;
  buttons: string[];
  /** The element's `status`. */
  status: string;
}

const quoted = (texts: string[]): string => texts.map((text) => `“${text}”`).join(', ');

/** What is there, in a sentence. */
export function inSight({ heading, buttons, status }: Sight): string {
  if (heading === null) return `No modal is open; the element’s status is “${status}”.`;
  return `The pane “${heading}” is open, with ${buttons.length === 0 ? 'no button' : `the buttons ${quoted(buttons)}`}.`;
}

const named = (wanted: readonly Control[]): string => wanted.map(({ role, called }) => `${role} “${called}”`).join(' or ');

/** How linking ended, without anything that is secret. */
function endInWords({ type, detail }: LinkingEnd): string {
  if (type === 'flow-error') return `${type} (${detail.error.code}: “${detail.error.message}”)`;
  return type === 'flow-exited' ? `${type} (${detail.reason})` : type;
}

export const controlMissing = (wanted: readonly Control[], timeout: number, sight: Sight): DriverError =>
  new DriverError('control_missing', `There was no ${named(wanted)} within ${timeout} ms. ${inSight(sight)}`);

const OPEN_IT = 'On Stripe.js, and on a fake of it, there is no modal of ours to go through: await collector.open() instead.';

/** A token without a modal, or a person who left none, was answered by something else than our flow. */
const isAnsweredElsewhere = ({ type, detail }: LinkingEnd): boolean =>
  type === 'token-collected' || (type === 'flow-exited' && detail.reason === 'person_left');

/** `wanted` is empty where not even a modal came. */
export function endedEarly(wanted: readonly Control[], end: LinkingEnd): DriverError {
  const hasNoModal = wanted.length === 0;
  const what = `Linking ended with ${endInWords(end)} before there was a ${hasNoModal ? 'modal' : named(wanted)}.`;
  return new DriverError('ended_early', hasNoModal && isAnsweredElsewhere(end) ? `${what} ${OPEN_IT}` : what);
}

export const endedOtherwise = (wanted: string, end: LinkingEnd): DriverError =>
  new DriverError('ended_otherwise', `Linking ended with ${endInWords(end)}, not with ${wanted}.`);

export const notEnded = (timeout: number, sight: Sight): DriverError =>
  new DriverError('not_ended', `Linking did not end within ${timeout} ms. ${inSight(sight)}`);

export function notOpened(timeout: number, status: string): DriverError {
  const why =
    status === 'open'
      ? `It is open without a modal of its own. ${OPEN_IT}`
      : `The element’s status is “${status}”. Is its trigger disabled, or flow-opening cancelled?`;
  return new DriverError('not_opened', `Linking did not open within ${timeout} ms. ${why}`);
}

export const collectorMissing = (timeout: number): DriverError =>
  new DriverError(
    'collector_missing',
    `There was no <bank-account-token-collector> within ${timeout} ms. Is it defined, and inside of what was passed?`,
  );

export const severalCollectors = (count: number): DriverError =>
  new DriverError('several_collectors', `There are ${count} <bank-account-token-collector>: pass the one that is meant.`);

export const windowBlocked = (): DriverError =>
  new DriverError('window_blocked', 'The bank’s window did not open: does the browser of the tests block popups?');
