import type { BankAccountTokenCollector } from '../../src/index.js';
import { onServerAnswer } from './payouts-api.js';
import { make, place } from './places.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Writes down each event of the element as it comes. Of a token only its ends are shown, of a secret nothing. */
export function logElementEvents(collector: BankAccountTokenCollector): void {
  collector.addEventListener('flow-opening', () => write('flow-opening', 'cancelable'));
  collector.addEventListener('flow-event', ({ detail: { name, metadata } }) => {
    const details = Object.entries(metadata).map(([key, value]) => (typeof value === 'string' ? value : `${key}: ${value}`));
    write('flow-event', [name, ...details].join(' · '));
  });
  collector.addEventListener('token-collected', ({ detail: { token } }) => {
    const { bank_name: bank, last4 } = token.bank_account;
    write('token-collected', `${shorten(token.id)} · ${bank ?? 'bank account'} ••••${last4}`, 'outcome');
  });
  collector.addEventListener('flow-error', ({ detail: { error } }) => {
    write('flow-error', `${error.code} · ${error.message}`, 'outcome');
  });
  collector.addEventListener('flow-exited', ({ detail: { reason, lastPane } }) => {
    write('flow-exited', lastPane ? `${reason} · last pane: ${lastPane}` : reason, 'outcome');
  });
}

/** Writes down what the page asks its server between the events. */
export function logServerAnswers(): void {
  onServerAnswer(({ request, status, code }) => {
    if (request.startsWith('GET')) return;
    write(request.replace('/api/payouts', '…'), [status || 'no answer', code].filter(Boolean).join(' · '), 'server');
  });
}

/** `btok_1A…x9` */
const shorten = (id: string): string => `${id.slice(0, 7)}…${id.slice(-2)}`;

function write(name: string, detail: string, kind = ''): void {
  const time = make('time', '', clock.format(new Date()));
  const log = place('log');
  log.append(make('li', kind, time, make('code', '', name), make('small', '', detail)));
  const room = log.parentElement;
  room?.scrollTo({ top: room.scrollHeight });
}
