import type { BankAccountTokenCollectorEventMap as EventMap } from '../../src/index.js';

/** The events that have something to say, and what. */
const TELLING: { [Name in keyof EventMap]: (detail: EventMap[Name]['detail']) => (string | undefined)[] } = {
  'flow-opening': () => ['cancelable'],
  'flow-event': ({ name, metadata }) => [name, ...Object.entries(metadata).map(pairTold)],
  'token-collected': ({ token: { id, bank_account: account } }) => [
    shortened(id),
    `${account.bank_name ?? 'bank account'} ••••${account.last4}`,
  ],
  'flow-error': ({ error }) => [error.code, error.message],
  'flow-exited': ({ reason, lastPane }) => [reason, lastPane && `last pane: ${lastPane}`],
};

/** What a log says of an event of the element, in one line. Of a token only its ends are shown, of a secret nothing. */
export function tellingOf(event: Event): string {
  if (!isTold(event.type) || !('detail' in event)) return '';
  const tell = TELLING[event.type] as (detail: unknown) => (string | undefined)[];
  return tell(event.detail).filter(Boolean).join(' · ');
}

/** The three events that end an opening. */
export const OUTCOMES = ['token-collected', 'flow-error', 'flow-exited'] as const;

/** Whether it is one of the three that end an opening. */
export const isOutcome = (name: string): boolean => OUTCOMES.some((outcome) => outcome === name);

const isTold = (name: string): name is keyof EventMap => name in TELLING;

const pairTold = ([key, value]: [string, unknown]): string => (typeof value === 'string' ? value : `${key}: ${String(value)}`);

/** `btok_1A…x9` */
const shortened = (id: string): string => (id.length < 12 ? id : `${id.slice(0, 7)}…${id.slice(-2)}`);
