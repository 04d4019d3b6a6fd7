/* eslint-disable no-console -- this file writes warnings to the console; production builds do not contain it */
import { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { configuration } from '../collector/configure.js';
import { isForDeveloper } from '../contract/collector-error.js';
import { chooseEngine } from '../opening/choose-engine.js';
import type { BankAccountTokenCollectorEventMap } from '../collector/events.js';
import { OBSTACLE_WARNINGS, warningsFor } from './warnings.js';

const reported = new Set<string>();

/**
 * Logs each combination of warning and causes once, for any number of elements. `references` are those of the first occurrence.
 */
function warn(warning: string, causes: unknown[] = [], references = ''): void {
  const key = [warning, ...causes.map(String)].join(' ');
  if (reported.has(key)) return;
  reported.add(key);
  console.warn(`<bank-account-token-collector> ${warning}${references}`, ...causes);
}

/** The headers of the page. A script cannot read them without a request, so they are requested once. */
let headers: Promise<Headers> | undefined;
const pageHeaders = (): Promise<Headers> =>
  (headers ??= fetch(location.href, { method: 'HEAD' }).then(
    (answer) => answer.headers,
    () => new Headers(),
  ));

async function inspect(element: BankAccountTokenCollector): Promise<void> {
  const received = await pageHeaders();
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
    openerPolicy: received.get('cross-origin-opener-policy'),
    referrerPolicy: metaContent('referrer') ?? received.get('referrer-policy'),
  }).forEach((warning) => warn(warning));
}

/** Listens to the events of all elements on the page and logs warnings for developers. */
export function watchPage(): void {
  /** Listens to an event of the element. Other elements may dispatch events with the same name. */
  const watch = <Name extends keyof BankAccountTokenCollectorEventMap>(
    name: Name,
    listener: (event: BankAccountTokenCollectorEventMap[Name], element: BankAccountTokenCollector) => void,
  ): void =>
    document.addEventListener(name, (event) => {
      const element = event.composedPath()[0];
      if (element instanceof BankAccountTokenCollector) listener(event as BankAccountTokenCollectorEventMap[Name], element);
    });
  watch('flow-opening', (_, element) => void inspect(element));
  watch('flow-error', ({ detail: { error } }) => {
    const { code, cause, attempt, sessionId, requestId } = error;
    // The element has logged the message for developers. Only the cause is left to log.
    if (isForDeveloper(error) && cause === undefined) return;
    const warning = OBSTACLE_WARNINGS[code] ?? `Linking failed with ${code}.`;
    const references = Object.entries({ attempt, session: sessionId, request: requestId })
      .flatMap(([name, id]) => (id ? [`${name} ${id}`] : []))
      .join(', ');
    // Stripe's error object may contain secrets, so only its message is logged.
    const causes = isStripeError(cause) ? [`Stripe: ${withoutSecrets(cause.message)}`] : cause === undefined ? [] : [cause];
    warn(warning, causes, references && ` (${references})`);
  });
  watch('flow-event', ({ detail: { metadata } }) => {
    const warning = 'error_code' in metadata && OBSTACLE_WARNINGS[metadata.error_code];
    if (warning) warn(warning);
  });
}

const isStripeError = (cause: unknown): cause is { message: string } => {
  const { type, message } = Object(cause) as Partial<Record<string, unknown>>;
  return typeof type === 'string' && typeof message === 'string';
};

const withoutSecrets = (message: string): string => message.replace(/_secret_\w+|\b[ers]k_\w+/g, '…');
