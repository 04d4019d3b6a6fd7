import type { CompletedSession, FinancialConnectionsSession, PaneName } from '../api/types.js';
import { adoptStyles } from '../design/adopt-styles.js';
import { FlowPresentation } from './dialog/flow-presentation.js';
import { collectorError } from '../contract/collector-error.js';
import type { CollectorErrorCode } from '../contract/error-codes.js';
import { flowEnvironment, type Connection } from './environment.js';
import type { EndedState } from './state/state.js';
import type { ExitReason, FlowStep } from '../contract/flow-events.js';
import type { Language } from '../locales/panes/load.js';
import type { CollectBankAccountTokenResult } from '../contract/result.js';
import { withTimeout } from '../contract/with-timeout.js';
import { choices } from './panes/choices.styles.js';
import { controls } from './panes/controls.styles.js';
import { panes } from './panes/panes.styles.js';
import { dialog } from './dialog/dialog.styles.js';
import { lists } from './panes/lists.styles.js';
import { marks } from './panes/marks.styles.js';
import { paneTokens } from './panes/tokens.styles.js';
import { adaptations } from './panes/adaptations.styles.js';

export { loadLanguage } from '../locales/panes/load.js';

/** In the order of the cascade. */
const STYLES = [paneTokens, controls, dialog, marks, lists, choices, panes, adaptations];

/** The parameters of one opening of the modal. */
export interface FlowRequest extends Connection {
  /** The session's id, for a result before the session is known. */
  sessionId: string;
  /** An element inside a shadow root, where the dialog is rendered. */
  container: HTMLElement;
  /** The texts of the panes. */
  language: Language;
  /** Called with each step, in Stripe's vocabulary. */
  onEvent?: ((event: FlowStep) => void) | undefined;
  /** Called once the dialog is visible. */
  onOpen?: (() => void) | undefined;
}

/** How a user left, in addition to the result. */
export interface FlowExit {
  reason: ExitReason;
  /** `undefined` if no pane was shown. */
  lastPane: PaneName | undefined;
}

/** One opening of the modal. Opens when it is constructed. */
export class AuthenticationFlowRun {
  /** Resolves with exactly one of the three results; never rejects. The element's own errors have no message yet: `withMessage` fills it. */
  readonly result: Promise<CollectBankAccountTokenResult>;
  #exit: FlowExit | null = null;
  #presentation: FlowPresentation | null = null;
  #leaveEarly: () => void = () => undefined;
  /** Resolves when the flow is no longer waited for. */
  readonly #leftEarly = new Promise<null>((resolve) => (this.#leaveEarly = () => resolve(null)));

  constructor(request: FlowRequest) {
    this.result = this.#run(request).catch(() => errorResult('flow_load_failed'));
  }

  /** How the user left, or `null`. */
  get exit(): FlowExit | null {
    return this.#exit;
  }

  /** Ends the flow as if the user had left. */
  close(reason: ExitReason): void {
    if (this.#presentation) return this.#presentation.end(reason);
    this.#exit = { reason, lastPane: undefined };
    this.#leaveEarly();
  }

  /** Puts the dialog back into the top layer after its container was moved. */
  refresh(): void {
    this.#presentation?.refresh();
  }

  async #run({
    sessionId,
    container,
    language,
    onEvent,
    onOpen,
    ...connection
  }: FlowRequest): Promise<CollectBankAccountTokenResult> {
    // Without a scheme it is a path on the page's server.
    if (connection.apiUrl && !/^(https?:\/)?\//i.test(connection.apiUrl)) return errorResult('invalid_api_url');
    // An API over HTTP is not waited for: its dialog opens at once and can be closed.
    const ready = flowEnvironment({ ...connection, locale: language.lang });
    const environment = await withTimeout(Promise.race([this.#leftEarly, ready])).catch(() => null);
    if (!environment) return this.#exit ? exitResult(sessionId) : errorResult('flow_load_failed');
    adoptStyles(container.getRootNode() as ShadowRoot, STYLES);
    const presentation = new FlowPresentation({
      environment,
      container,
      language,
      onEvent: (event) => onEvent?.(event),
      onOpen: () => onOpen?.(),
    });
    this.#presentation = presentation;
    const end = await presentation.ended;
    if (end.ending.kind === 'exited') this.#exit = { reason: end.ending.reason, lastPane: end.lastPane ?? undefined };
    return toResult(end, sessionId);
  }
}

/** Returns the documented fields only, without anything that an API adds. */
function publicSession({ id, accounts, filters, permissions, return_url }: CompletedSession): FinancialConnectionsSession {
  return {
    id,
    accounts: accounts.data,
    ...(filters && { filters }),
    ...(permissions && { permissions }),
    ...(return_url && { return_url }),
  };
}

const errorResult = (code: CollectorErrorCode): CollectBankAccountTokenResult => ({ error: collectorError(code) });

const exitResult = (id: string): CollectBankAccountTokenResult => ({ financialConnectionsSession: { id, accounts: [] } });

function toResult({ ending }: EndedState, sessionId: string): CollectBankAccountTokenResult {
  if (ending.kind === 'failed') return { error: ending.error };
  if (ending.session === null) return exitResult(sessionId);
  const financialConnectionsSession = publicSession(ending.session);
  const token = ending.session.bank_account_token;
  return token ? { financialConnectionsSession, token } : { financialConnectionsSession };
}
