/* eslint-disable no-console -- what this file is for; no production build has it */
import { BankAccountTokenCollector } from '../bank-account-token-collector.js';
import { WARNINGS_BY_CODE, warningsFor } from './warnings.js';

const told = new Set<string>();

/** Says each thing once, however many elements there are. */
function tell(warning: string): void {
  if (told.has(warning)) return;
  told.add(warning);
  console.warn(`<bank-account-token-collector> ${warning}`);
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
  }).forEach(tell);
}

/** Watches what the elements of the page tell it; they know nothing of it. */
export function watchPage(): void {
  document.addEventListener('flow-opening', (event) => {
    const element = event.composedPath()[0];
    if (element instanceof BankAccountTokenCollector) void inspect(element);
  });
  const onCode = (event: Event): void => {
    const { error, metadata } = (event as CustomEvent<{ error?: { code: string }; metadata?: { error_code?: string } }>).detail;
    const warning = WARNINGS_BY_CODE[error?.code ?? metadata?.error_code ?? ''];
    if (warning) tell(warning);
  };
  document.addEventListener('flow-error', onCode);
  document.addEventListener('flow-event', onCode);
}
