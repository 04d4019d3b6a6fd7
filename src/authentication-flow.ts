import type { CSSResult } from 'lit';
import type { CompletedSession, FinancialConnectionsSession, PaneName } from './api/types.js';
import { readClientSecret } from './call-options.js';
import { isLiveKey, isSandboxSecret, sessionIdOf } from './client-secret.js';
import { presentFlow, type Presentation } from './dialog/present-flow.js';
import { collectorError, withMessage, type CollectorErrorCode } from './errors.js';
import { flowEnvironment } from './flow-environment.js';
import type { EndedState } from './flow/state.js';
import type { ExitReason, FlowEventDetail } from './flow/vocabulary.js';
import { errorMessages } from './locales/en-errors.js';
import { messages } from './locales/en.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenOptions, CollectBankAccountTokenResult } from './result.js';
import { choices } from './styles/choices.js';
import { controls } from './styles/controls.js';
import { dialog } from './styles/dialog.js';
import { lists } from './styles/lists.js';
import { marks } from './styles/marks.js';
import { paneTokens } from './styles/pane-tokens.js';
import { surroundings } from './styles/surroundings.js';
import { tokens } from './styles/tokens.js';
import { trigger } from './styles/trigger.js';

export interface AuthenticationFlowOptions {
  /** Origin of a Financial Connections API. Without it, a sandbox secret is answered by the sandbox in the page. */
  apiUrl?: string | undefined;
  /** Sent with every call over HTTP. */
  publishableKey?: string | undefined;
  /** The connected account that the calls are made for. */
  stripeAccount?: string | undefined;
  /** An element inside a shadow root, where the dialog is rendered. Without it, the flow brings a host of its own. */
  container?: HTMLElement | undefined;
  /** Hears each step, in Stripe's vocabulary. */
  onEvent?: ((event: FlowEventDetail) => void) | undefined;
  /** Hears that the dialog has come into sight. */
  onOpen?: (() => void) | undefined;
}

/** How a person left, beyond what the result says. */
export interface FlowExit {
  reason: ExitReason;
  /** `undefined` when nothing had been shown yet. */
  lastPane: PaneName | undefined;
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

const PANE_STYLES = [paneTokens, controls, dialog, marks, lists, choices, surroundings];

function adopt(root: Node, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.map((style) => style.styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}

/** A host at the end of the page, for a flow that no element holds. */
function ownContainer(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  adopt(root, [tokens, trigger]);
  root.append(container);
  document.body.append(host);
  return container;
}

function removeHostOf(container: HTMLElement): void {
  const root = container.getRootNode();
  if (root instanceof ShadowRoot) root.host.remove();
}

/** Only what a page is promised: nothing that an API adds for itself reaches it. */
function publicSession({ id, accounts, filters, permissions, return_url }: CompletedSession): FinancialConnectionsSession {
  return {
    id,
    accounts: accounts.data,
    ...(filters && { filters }),
    ...(permissions && { permissions }),
    ...(return_url && { return_url }),
  };
}

const failure = (code: CollectorErrorCode): CollectBankAccountTokenResult => ({
  error: withMessage(collectorError(code), errorMessages),
});

function toResult({ ending }: EndedState, sessionId: string): CollectBankAccountTokenResult {
  if (ending.kind === 'failed') return { error: withMessage(ending.error, errorMessages) };
  if (ending.session === null) return { financialConnectionsSession: { id: sessionId, accounts: [] } };
  const financialConnectionsSession = publicSession(ending.session);
  const token = ending.session.bank_account_token;
  return token ? { financialConnectionsSession, token } : { financialConnectionsSession };
}

/**
 * Makes the built-in Authentication Flow: the whole modal, against a Financial Connections API over HTTP (`apiUrl`) or the
 * sandbox in the page.
 *
 * `collectBankAccountToken` keeps Stripe's contract: it throws an `IntegrationError` in the same tick when it is called
 * wrongly, and else resolves with exactly one of three results; it never rejects.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export function createAuthenticationFlow(options: AuthenticationFlowOptions = {}): AuthenticationFlow {
  const { apiUrl, publishableKey, stripeAccount } = options;
  let isOpen = false;
  let presentation: Presentation | null = null;
  /** A wish to close that came while the flow was still being made ready. */
  let earlyEnd: ExitReason | null = null;
  let exit: FlowExit | null = null;

  async function run({
    clientSecret,
    preCollectedConsent,
  }: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    const environment = await flowEnvironment({ apiUrl, publishableKey, stripeAccount, clientSecret, preCollectedConsent });
    const container = options.container ?? ownContainer();
    adopt(container.getRootNode(), PANE_STYLES);
    presentation = presentFlow({
      environment,
      container,
      messages,
      locale: 'en-US',
      onEvent: (event) => options.onEvent?.(event),
      onOpen: () => options.onOpen?.(),
    });
    if (earlyEnd) presentation.end(earlyEnd);
    const end = await presentation.ended;
    if (!options.container) removeHostOf(container);
    if (end.ending.kind === 'exited') exit = { reason: end.ending.reason, lastPane: end.lastPane ?? undefined };
    return toResult(end, sessionIdOf(clientSecret));
  }

  return {
    get exit() {
      return exit;
    },
    close(reason = 'closed_by_page') {
      if (presentation) presentation.end(reason);
      else if (isOpen) earlyEnd = reason;
    },
    refresh: () => presentation?.refresh(),
    collectBankAccountToken(given) {
      const clientSecret = readClientSecret(given);
      if (isOpen) return Promise.resolve(failure('already_in_progress'));
      const isSandbox = isSandboxSecret(clientSecret);
      if (isSandbox && isLiveKey(publishableKey)) return Promise.resolve(failure('livemode_mismatch'));
      if (!isSandbox && !apiUrl) return Promise.resolve(failure('configuration_missing'));
      isOpen = true;
      exit = null;
      earlyEnd = null;
      return run(given)
        .catch(() => failure('flow_load_failed'))
        .finally(() => {
          isOpen = false;
          presentation = null;
        });
    },
  };
}
