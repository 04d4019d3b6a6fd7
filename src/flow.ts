import type { AuthenticationFlowRun, FlowExit, FlowRequest } from './authentication-flow/index.js';
import { IntegrationError, readClientSecret } from './contract/integration-error.js';
import { isLiveKey, isSandboxSecret, sessionIdOf } from './contract/client-secret.js';
import { collectorError, type CollectorError } from './contract/collector-error.js';
import type { CollectorErrorCode } from './contract/error-codes.js';
import { withMessage } from './contract/with-message.js';
import type { ExitReason } from './contract/flow-events.js';
import { errorMessages } from './locales/element/en.js';
import { triggerMessages } from './locales/element/en-trigger.js';
import { withTimeout } from './contract/with-timeout.js';
import { langOf } from './locales/lang-of.js';
import { loadElementWords } from './locales/element/load.js';
import { loadLanguage, type MessageOverrides } from './locales/panes/load.js';
import type { ErrorMessages } from './locales/messages.js';
import type {
  BankAccountTokenCollecting,
  CollectBankAccountTokenOptions,
  CollectBankAccountTokenResult,
} from './contract/result.js';
import { tokens } from './design/tokens.styles.js';
import { trigger } from './collector/trigger.styles.js';

export type { FlowExit } from './authentication-flow/index.js';
export { IntegrationError };

/**
 * `apiUrl`: origin of a Financial Connections API; without it, a sandbox secret is answered by the sandbox in the page.
 * `container`: an element inside a shadow root, where the dialog is rendered; without it, the flow brings a host of its own.
 */
export interface AuthenticationFlowOptions
  extends
    Omit<FlowRequest, 'clientSecret' | 'sessionId' | 'preCollectedConsent' | 'container' | 'language'>,
    Partial<Pick<FlowRequest, 'container'>> {
  /** BCP 47 tag of the language to speak. Without it, that of the container's place in the page. */
  locale?: string | undefined;
  /** Words in the place of ours. */
  messages?: MessageOverrides | undefined;
}

/** The built-in Authentication Flow: an object that stands wherever `stripe` stands for `collectBankAccountToken`. */
export interface AuthenticationFlow extends BankAccountTokenCollecting {
  /** Ends an open flow as if the person had left, or does nothing. */
  close(reason?: ExitReason): void;
  /** Puts the dialog back into the top layer after its container was moved. */
  refresh(): void;
  /** How the last opening was left; `null` when it was not. */
  readonly exit: FlowExit | null;
}

/**
 * Makes the built-in Authentication Flow: the whole modal, against a Financial Connections API over HTTP (`apiUrl`) or the
 * sandbox in the page. The modal itself is downloaded at the first call.
 *
 * `collectBankAccountToken` keeps Stripe's contract: it throws an `IntegrationError` in the same tick when it is called
 * wrongly, and else resolves with exactly one of three results; it never rejects.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export function createAuthenticationFlow(options: AuthenticationFlowOptions = {}): AuthenticationFlow {
  let isOpen = false;
  let current: AuthenticationFlowRun | null = null;
  /** A wish to close that came while the modal was still being downloaded. */
  let earlyEnd: ExitReason | null = null;

  async function open(given: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    const { locale, messages, ...connection } = options;
    const tag = locale ?? langOf(connection.container ?? document.body);
    const [{ AuthenticationFlowRun }, language] = await withTimeout(
      Promise.all([import('./authentication-flow/index.js'), loadLanguage(tag, messages)]),
    );
    const container = connection.container ?? ownContainer();
    const sessionId = sessionIdOf(given.clientSecret);
    current = new AuthenticationFlowRun({ ...connection, ...given, sessionId, container, language });
    if (earlyEnd) current.close(earlyEnd);
    const result = await current.result;
    if (!options.container) removeHostOf(container);
    return result.error ? { error: withMessage(result.error as CollectorError, await errorsIn(tag)) } : result;
  }

  return {
    get exit() {
      return current?.exit ?? null;
    },
    close(reason = 'closed_by_page') {
      if (!isOpen) return;
      earlyEnd = reason;
      current?.close(reason);
    },
    refresh: () => current?.refresh(),
    collectBankAccountToken(given) {
      const clientSecret = readClientSecret(given);
      if (isOpen) return Promise.resolve(failure('already_in_progress'));
      const isSandbox = isSandboxSecret(clientSecret);
      if (isSandbox && isLiveKey(options.publishableKey)) return Promise.resolve(failure('livemode_mismatch'));
      if (!isSandbox && !options.apiUrl) return Promise.resolve(failure('configuration_missing'));
      isOpen = true;
      current = null;
      earlyEnd = null;
      return open(given)
        .catch(() => failure('flow_load_failed'))
        .finally(() => (isOpen = false));
    },
  };
}

/** What is said of errors in a language; in English where its download is lost. */
const errorsIn = (tag: string): Promise<ErrorMessages> =>
  withTimeout(loadElementWords(tag, triggerMessages)).then(
    ({ errors }) => errors,
    () => errorMessages,
  );

const failure = (code: CollectorErrorCode): CollectBankAccountTokenResult => ({
  error: withMessage(collectorError(code), errorMessages),
});

/** A host at the end of the page, for a flow that no element holds. */
function ownContainer(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.adoptedStyleSheets = [tokens, trigger].map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.append(container);
  document.body.append(host);
  return container;
}

function removeHostOf(container: HTMLElement): void {
  const root = container.getRootNode();
  if (root instanceof ShadowRoot) root.host.remove();
}
