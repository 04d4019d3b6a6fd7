/* eslint-disable no-console -- what this file is for; no production build has it */
import { BankAccountTokenCollector } from '../bank-account-token-collector.js';
import type { BankAccountTokenCollectorEventMap } from '../events.js';
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
  /** Other elements of the page may have events of the same names. */
  const watch = <Name extends keyof BankAccountTokenCollectorEventMap>(
    name: Name,
    hear: (event: BankAccountTokenCollectorEventMap[Name], element: BankAccountTokenCollector) => void,
  ): void =>
    document.addEventListener(name, (event) => {
      const element = event.composedPath()[0];
      if (element instanceof BankAccountTokenCollector) hear(event as BankAccountTokenCollectorEventMap[Name], element);
    });
  watch('flow-opening', (_, element) => void inspect(element));
  const onCode = (code: string, ...cause: unknown[]): void => {
    const warning = WARNINGS_BY_CODE[code];
    if (warning) tell(warning, ...cause);
  };
  watch('flow-error', ({ detail: { error } }) => {
    const { cause } = error;
    onCode(error.code, ...(cause === undefined ? [] : [cause]));
  });
  watch('flow-event', ({ detail: { metadata } }) => {
    if ('error_code' in metadata) onCode(metadata.error_code);
  });
}
