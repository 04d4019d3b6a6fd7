import type { AuthenticationFlowRun, FlowExit, FlowRequest } from './authentication-flow/index.js';
import { IntegrationError, readClientSecret } from './contract/integration-error.js';
import { isLiveKey, isSandboxSecret } from './contract/client-secret.js';
import { sessionIdOf } from './contract/session-id.js';
import { collectorError, type CollectorError } from './contract/collector-error.js';
import type { CollectorErrorCode } from './contract/error-codes.js';
import { withMessage } from './contract/with-message.js';
import type { ExitReason } from './contract/flow-events.js';
import { errorMessages } from './locales/element/en.js';
import { pageMessages } from './locales/element/en-trigger.js';
import { withTimeout } from './contract/with-timeout.js';
import { langOf } from './locales/lang-of.js';
import { loadElementWords } from './locales/element/load.js';
import type { MessageOverrides } from './locales/panes/load.js';
import type { ErrorMessages } from './locales/messages.js';
import type {
  BankAccountTokenCollecting,
  CollectBankAccountTokenOptions,
  CollectBankAccountTokenResult,
} from './contract/result.js';
import { adoptStyles } from './design/adopt-styles.js';
import { tokens } from './design/tokens.styles.js';
import { trigger } from './collector/trigger.styles.js';

export type { FlowExit } from './authentication-flow/index.js';
export { IntegrationError };

/**
 * Options for the built-in Authentication Flow.
 *
 * - `apiUrl` is the origin of a Financial Connections API. Without it, the flow uses the sandbox in the page, for sandbox secrets only.
 * - `container` is an element inside a shadow root in which the dialog is rendered. Without it, the flow adds its own host to the page.
 */
export interface AuthenticationFlowOptions
  extends
    Omit<FlowRequest, 'clientSecret' | 'sessionId' | 'preCollectedConsent' | 'container' | 'language'>,
    Partial<Pick<FlowRequest, 'container'>> {
  /** A BCP 47 tag. Default: the language of the container, or of the page. */
  locale?: string | undefined;
  /** Replacements for the modal's texts. */
  messages?: MessageOverrides | undefined;
}

/** The built-in Authentication Flow. It replaces a `stripe` object of which only `collectBankAccountToken` is used. */
export interface AuthenticationFlow extends BankAccountTokenCollecting {
  /** Closes an open flow, as if the user had left. Does nothing otherwise. */
  close(reason?: ExitReason): void;
  /** Returns the dialog to the top layer after its container was moved in the document. */
  refresh(): void;
  /** The way in which the user left the last opening, or `null`. */
  readonly exit: FlowExit | null;
}

/**
 * Creates the built-in Authentication Flow: the complete modal, with a Financial Connections API over HTTP (`apiUrl`) or the sandbox in
 * the page. The first call downloads the modal.
 *
 * `collectBankAccountToken` has the contract of Stripe.js. It throws an `IntegrationError` synchronously for invalid arguments. Otherwise
 * it resolves with one of three results: a token, an exit, or an error. It never rejects.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export function createAuthenticationFlow(options: AuthenticationFlowOptions = {}): AuthenticationFlow {
  let isOpen = false;
  let current: AuthenticationFlowRun | null = null;
  /** The reason of a `close()` during the download of the modal. */
  let earlyExit: ExitReason | null = null;

  const getTag = (): string => options.locale ?? langOf(options.container ?? document.body);

  async function open(given: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    const { messages, ...connection } = options;
    const { AuthenticationFlowRun, loadLanguage } = await withTimeout(import('./authentication-flow/index.js'));
    const language = await withTimeout(loadLanguage(getTag(), messages));
    const container = connection.container ?? createContainer();
    const sessionId = sessionIdOf(given.clientSecret);
    current = new AuthenticationFlowRun({ ...connection, ...given, sessionId, container, language });
    if (earlyExit) current.close(earlyExit);
    const result = await current.result;
    if (!options.container) removeHostOf(container);
    return result.error ? explain(result.error as CollectorError) : result;
  }

  /** Resolves with an error that has its messages. */
  const explain = async (error: CollectorError): Promise<CollectBankAccountTokenResult> => ({
    error: await withMessage(error, await loadErrorMessages(getTag())),
  });
  const fail = (code: CollectorErrorCode): Promise<CollectBankAccountTokenResult> => explain(collectorError(code));

  return {
    get exit() {
      return current?.exit ?? null;
    },
    close(reason = 'closed_by_page') {
      if (!isOpen) return;
      earlyExit = reason;
      current?.close(reason);
    },
    refresh: () => current?.refresh(),
    collectBankAccountToken(given) {
      const clientSecret = readClientSecret(given);
      if (isOpen) return fail('already_in_progress');
      const isSandbox = isSandboxSecret(clientSecret);
      if (isSandbox && isLiveKey(options.publishableKey)) return fail('livemode_mismatch');
      if (!isSandbox && !options.apiUrl) return fail('configuration_missing');
      isOpen = true;
      current = null;
      earlyExit = null;
      return open(given)
        .catch(() => fail('flow_load_failed'))
        .finally(() => (isOpen = false));
    },
  };
}

/** Resolves with the error messages in a language, or in English if their download fails. */
const loadErrorMessages = (tag: string): Promise<ErrorMessages> =>
  withTimeout(loadElementWords(tag, pageMessages)).then(
    ({ errors }) => errors,
    () => errorMessages,
  );

/** Adds a host to the end of the page, for a flow without a container. */
function createContainer(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  adoptStyles(root, [tokens, trigger]);
  root.append(container);
  document.body.append(host);
  return container;
}

function removeHostOf(container: HTMLElement): void {
  const root = container.getRootNode();
  if (root instanceof ShadowRoot) root.host.remove();
}
