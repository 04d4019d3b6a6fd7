import { make, place } from '../page/places.js';
import type { ElementManifest } from './manifest.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Of a detail's entries, those that say most. */
const TELLING = ['name', 'code', 'message', 'reason', 'lastPane', 'bank_name', 'last4'];
const OUTCOMES = ['token-collected', 'flow-error', 'flow-exited'];

/** Writes down each event that the manifest names, newest first, so that it is in sight. */
export function logEvents(element: HTMLElement, { events }: ElementManifest): void {
  for (const { name } of events) {
    element.addEventListener(name, (event) => {
      const detail: unknown = 'detail' in event ? event.detail : undefined;
      const time = make('time', '', clock.format(new Date()));
      const said = make('small', '', tellingOf(detail).join(' · '));
      const head = make('summary', '', time, make('code', '', name), said);
      const body = make('pre', '', toJson(detail ?? null));
      body.tabIndex = 0;
      place('log').prepend(make('li', OUTCOMES.includes(name) ? 'outcome' : '', make('details', '', head, body)));
    });
  }
}

/** JSON in which whatever could be a secret, a token or an id is cut short. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'string' ? shortened(entry) : entry), 2);

/** `btok_1A…`: what kind it is can be told, what it is cannot. */
const shortened = (text: string): string => (/^[a-z]{2,}_(?=.*[A-Z\d])\w{8,}$/.test(text) ? `${text.slice(0, 7)}…` : text);

function tellingOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (TELLING.includes(key) && typeof entry === 'string') return [shortened(entry)];
    // Accounts of a session say the same as the token.
    return key === 'financialConnectionsSession' ? [] : tellingOf(entry);
  });
}
