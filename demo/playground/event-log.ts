import { make, ref } from '../page/dom.js';
import { isOutcome, summaryOf } from '../page/event-summary.js';
import type { ElementManifest } from './manifest.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Logs every event in the manifest. The newest one comes first, so that it is visible without scrolling. */
export function logEvents(element: HTMLElement, { events }: ElementManifest): void {
  for (const { name } of events) {
    element.addEventListener(name, (event) => {
      const detail: unknown = 'detail' in event ? event.detail : undefined;
      const time = make('time', '', clock.format(new Date()));
      const head = make('summary', '', time, make('code', '', name), make('small', '', summaryOf(event)));
      const body = make('pre', '', toJson(detail ?? null));
      body.tabIndex = 0;
      ref('log').prepend(make('li', isOutcome(name) ? 'outcome' : '', make('details', '', head, body)));
    });
  }
}

/** Returns a value as JSON. Shortens every string that could be a secret, a token or an id. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'string' ? shortened(entry) : entry), 2);

/** Returns `btok_1A…` for `btok_1ABC…`: the kind of id, but not the id. */
const shortened = (text: string): string => (/^[a-z]{2,}_(?=.*[A-Z\d])\w{8,}$/.test(text) ? `${text.slice(0, 7)}…` : text);
