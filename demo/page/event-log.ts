import type { BankAccountTokenCollector } from '../../src/index.js';
import { onServerAnswer } from './payouts-api.js';
import { make, place } from './places.js';
import { isOutcome, tellingOf } from './telling.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const EVENTS = ['flow-opening', 'flow-event', 'token-collected', 'flow-error', 'flow-exited'] as const;

/** Logs each event of the element. */
export function logElementEvents(collector: BankAccountTokenCollector): void {
  for (const name of EVENTS) {
    collector.addEventListener(name, (event) => write(name, tellingOf(event), isOutcome(name) ? 'outcome' : ''));
  }
}

/** Logs the page's requests to its server, except for reads. */
export function logServerAnswers(): void {
  onServerAnswer(({ request, status, code }) => {
    if (request.startsWith('GET')) return;
    write(request.replace('/api/payouts', '…'), [status || 'no answer', code].filter(Boolean).join(' · '), 'server');
  });
}

function write(name: string, detail: string, kind: string): void {
  const time = make('time', '', clock.format(new Date()));
  const log = place('log');
  log.append(make('li', kind, time, make('code', '', name), make('small', '', detail)));
  const viewport = log.parentElement;
  viewport?.scrollTo({ top: viewport.scrollHeight });
}
