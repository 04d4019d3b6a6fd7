import type { BankAccountTokenCollectorEventMap as EventMap } from '../../src/index.js';

/** Returns the parts of an event's summary, by event name. */
const SUMMARIES: { [Name in keyof EventMap]: (detail: EventMap[Name]['detail']) => (string | undefined)[] } = {
  'flow-opening': () => ['cancelable'],
  'flow-event': ({ name, metadata }) => [name, ...Object.entries(metadata).map(formatEntry)],
  'token-collected': ({ token: { id, bank_account: account } }) => [
    shortened(id),
    `${account.bank_name ?? 'bank account'} ••••${account.last4}`,
  ],
  'flow-error': ({ error }) => [error.code, error.message],
  'flow-exited': ({ reason, lastPane }) => [reason, lastPane && `last pane: ${lastPane}`],
};

/** Returns one line about an event of the element, for a log. Token ids are shortened, and no secret is included. */
export function summaryOf(event: Event): string {
  if (!hasSummary(event.type) || !('detail' in event)) return '';
  const summarize = SUMMARIES[event.type] as (detail: unknown) => (string | undefined)[];
  return summarize(event.detail).filter(Boolean).join(' · ');
}

/** The three events that end an opening. */
export const OUTCOMES = ['token-collected', 'flow-error', 'flow-exited'] as const;

/** Returns whether an event of this name ends an opening. */
export const isOutcome = (name: string): boolean => OUTCOMES.some((outcome) => outcome === name);

const hasSummary = (name: string): name is keyof EventMap => name in SUMMARIES;

const formatEntry = ([key, value]: [string, unknown]): string => (typeof value === 'string' ? value : `${key}: ${String(value)}`);

/** Returns `btok_1A…x9`. */
const shortened = (id: string): string => (id.length < 12 ? id : `${id.slice(0, 7)}…${id.slice(-2)}`);
