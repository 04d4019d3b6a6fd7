import type { BankAccountTokenCollector } from '../../src/index.js';
import { onServerResponse } from './payouts-api.js';
import { make, ref } from './dom.js';
import { isOutcome, summaryOf } from './event-summary.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const EVENTS = ['flow-opening', 'flow-event', 'token-collected', 'flow-error', 'flow-exited'] as const;

/** Logs every event of the element. */
export function logElementEvents(collector: BankAccountTokenCollector): void {
  for (const name of EVENTS) {
    collector.addEventListener(name, (event) => write(name, summaryOf(event), isOutcome(name) ? 'outcome' : ''));
  }
}

/** Logs the responses to the page's requests, except for GET requests. */
export function logServerResponses(): void {
  onServerResponse(({ request, status, code }) => {
    if (request.startsWith('GET')) return;
    write(request.replace('/api/payouts', '…'), [status || 'no response', code].filter(Boolean).join(' · '), 'server');
  });
}

function write(name: string, detail: string, kind: string): void {
  const time = make('time', '', clock.format(new Date()));
  const log = ref('log');
  log.append(make('li', kind, time, make('code', '', name), make('small', '', detail)));
  const viewport = log.parentElement;
  viewport?.scrollTo({ top: viewport.scrollHeight });
}
