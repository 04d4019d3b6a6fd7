/* eslint-disable no-console -- what this file is for; no production build has it */
import { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { configuration } from '../collector/configure.js';
import { chooseEngine } from '../collector/choose-engine.js';
import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';
import { WARNINGS_BY_CODE, warningsFor } from './warnings.js';

const told = new Set<string>();

/**
 * Warns of each thing once, however many elements there are; and so of each cause, where one is known. References are those of the first
 * time.
 */
function tell(warning: string, causes: unknown[] = [], references = ''): void {
  const thing = [warning, ...causes.map(String)].join(' ');
  if (told.has(thing)) return;
  told.add(thing);
  console.warn(`<bank-account-token-collector> ${warning}${references}`, ...causes);
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
  const metaContent = (name: string): string | null =>
    document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? null;
  const { stripe, publishableKey, apiUrl, clientSecret = '' } = element;
  const choice = chooseEngine({ stripe, publishableKey, apiUrl }, configuration(), clientSecret, isSecureContext);
  warningsFor({
    attributes: element.getAttributeNames(),
    hasSecret: Boolean(element.clientSecret) || element.fetchClientSecret !== undefined,
    isCrossOriginIsolated: crossOriginIsolated,
    isOnStripe: choice.kind === 'stripe' || choice.kind === 'stripe-js',
    viewport: metaContent('viewport'),
    openerPolicy: found.get('cross-origin-opener-policy'),
    referrerPolicy: metaContent('referrer') ?? found.get('referrer-policy'),
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
  watch('flow-error', ({ detail: { error } }) => {
    const { code, cause, attempt, sessionId, requestId } = error;
    const warning = WARNINGS_BY_CODE[code] ?? `Linking failed with ${code}.`;
    const references = Object.entries({ attempt, session: sessionId, request: requestId })
      .flatMap(([name, id]) => (id ? [`${name} ${id}`] : []))
      .join(', ');
    // Stripe's error object says more than its sentence, and may hold what belongs in no console.
    const said = isStripeError(cause) ? [`Stripe: ${withoutSecrets(cause.message)}`] : cause === undefined ? [] : [cause];
    tell(warning, said, references && ` (${references})`);
  });
  watch('flow-event', ({ detail: { metadata } }) => {
    const warning = 'error_code' in metadata && WARNINGS_BY_CODE[metadata.error_code];
    if (warning) tell(warning);
  });
}

const isStripeError = (cause: unknown): cause is { message: string } => {
  const { type, message } = Object(cause) as Partial<Record<string, unknown>>;
  return typeof type === 'string' && typeof message === 'string';
};

const withoutSecrets = (sentence: string): string => sentence.replace(/_secret_\w+|\b[ers]k_\w+/g, '…');
