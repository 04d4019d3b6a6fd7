/* eslint-disable no-console -- what this file is for; no production build has it */
import { BankAccountTokenCollector } from '../bank-account-token-collector.js';
import { WARNINGS_BY_CODE, warningsFor } from './warnings.js';

const told = new Set<string>();

/** Says each thing once, however many elements there are; and so each cause, where one is known. */
function tell(warning: string, ...cause: unknown[]): void {
  const thing = [warning, ...cause.map(String)].join(' ');
  if (told.has(thing)) return;
  told.add(thing);
  console.warn(`<bank-account-token-collector> ${warning}`, ...cause);
}

/** The page's own headers are asked for once: a script cannot read those that it came with. */
let headers: Promise<Headers> | undefined;
const ownHeaders = (): Promise<Headers> =>
  (headers ??= fetch(location.href, { method: 'HEAD' }).then(
    (answer) => answer.headers,
    () => new Headers(),
  ));

async function inspect(element: BankAccountTokenCollector): Promise<void> {
  const found = await ownHeaders();
  const meta = document.querySelector<HTMLMetaElement>('meta[name=referrer]');
  warningsFor({
    attributes: element.getAttributeNames(),
    hasSecret: Boolean(element.clientSecret) || element.fetchClientSecret !== undefined,
    isCrossOriginIsolated: crossOriginIsolated,
    openerPolicy: found.get('cross-origin-opener-policy'),
    referrerPolicy: meta?.content ?? found.get('referrer-policy'),
  }).forEach((warning) => tell(warning));
}

/** Watches what the elements of the page tell it; they know nothing of it. */
export function watchPage(): void {
  document.addEventListener('flow-opening', (event) => {
    const element = event.composedPath()[0];
    if (element instanceof BankAccountTokenCollector) void inspect(element);
  });
  const onCode = (code: string, ...cause: unknown[]): void => {
    const warning = WARNINGS_BY_CODE[code];
    if (warning) tell(warning, ...cause);
  };
  document.addEventListener('flow-error', ({ detail: { error } }) => {
    const cause = 'cause' in error ? error.cause : undefined;
    onCode(error.code, ...(cause === undefined ? [] : [cause]));
  });
  document.addEventListener('flow-event', ({ detail: { metadata } }) => {
    if ('error_code' in metadata) onCode(metadata.error_code);
  });
}
