import type { PaneName } from '../api/types.js';
import type { AuthenticationFlowRun } from '../authentication-flow/index.js';
import { sessionIdOf } from '../contract/client-secret.js';
import type { ExitReason, FlowEventDetail } from '../contract/flow-events.js';
import {
  exitedFrom,
  failedWith,
  readFailure,
  readResult,
  type CollectBankAccountTokenOptions,
  type Outcome,
  type PreCollectedConsent,
} from '../contract/result.js';
import { withTimeout } from '../contract/with-timeout.js';
import type { Language } from '../locales/panes/load.js';
import type * as StripeModule from '../stripe/index.js';
import { chooseEngine, type EngineChoice, type EngineSettings } from './choose-engine.js';
import { configuration } from './configure.js';
import type { LanguageController } from './language-controller.js';

export interface EngineRequest {
  clientSecret: string | undefined;
  /** Wins over `clientSecret`. */
  fetchClientSecret: (() => Promise<string>) | undefined;
  settings: EngineSettings;
  preCollectedConsent: PreCollectedConsent | undefined;
  language: LanguageController;
  /** When the trigger was pressed, on the clock of `performance.now()`. */
  startedAt: number;
  /** The element. */
  host: HTMLElement;
  /** Where the built-in flow renders its dialog. */
  container: HTMLElement;
  onEvent(event: FlowEventDetail): void;
  /** Called once a modal is visible: the built-in one, or Stripe's overlay. */
  onOpen(): void;
  /** Called with the outcome. A token may follow another outcome. */
  onOutcome(outcome: Outcome): void;
}

/** Kept once it is downloaded, so that the next call to Stripe is made in the task of the click. */
let stripeModule: typeof StripeModule | undefined;

const loadStripeModule = async (): Promise<typeof StripeModule> =>
  (stripeModule ??= await withTimeout(import('../stripe/index.js')));

/** Downloads the built-in flow, and its words in the language of the element. */
const loadFlow = async (
  language: LanguageController,
): Promise<{ AuthenticationFlowRun: typeof AuthenticationFlowRun; words: Language }> => {
  const { AuthenticationFlowRun, loadLanguage } = await import('../authentication-flow/index.js');
  return { AuthenticationFlowRun, words: await language.loadPanes(loadLanguage) };
};

const choose = (settings: EngineSettings, clientSecret: string): EngineChoice =>
  chooseEngine(settings, configuration(), clientSecret, isSecureContext);

/** One run of one engine. Only this file downloads engines, so a page that just shows the trigger has none. */
export class EngineRun {
  readonly #request: EngineRequest;
  #flow: AuthenticationFlowRun | null = null;
  #call: StripeModule.StripeCall | null = null;
  #endReason: ExitReason | null = null;
  #clientSecret = '';

  constructor(request: EngineRequest) {
    this.#request = request;
  }

  /** Runs to an outcome; never rejects. If the secret and Stripe.js are at hand, Stripe is called before this returns. */
  async start(): Promise<void> {
    this.#request.onOutcome(await this.#run().catch((reason: unknown) => readFailure(reason, this.sessionId)));
  }

  /**
   * Ends the run. The built-in flow completes its session first and then settles by itself. Stripe.js cannot be ended, so its overlay
   * is put away and the outcome is returned at once.
   */
  end(reason: ExitReason): Outcome | null {
    this.#endReason = reason;
    this.#flow?.close(reason);
    this.#call?.putAway();
    return this.#flow ? null : exitedFrom(this.sessionId);
  }

  /** Puts the dialog back into the top layer after its host was moved. */
  refresh(): void {
    this.#flow?.refresh();
  }

  /** How the user left, as far as the engine knows. */
  get exit(): { reason: ExitReason; lastPane?: PaneName | undefined } {
    return this.#flow?.exit ?? { reason: this.#endReason ?? 'person_left' };
  }

  /** `fcsess_…`, if the client secret contains it. */
  get sessionId(): string {
    return sessionIdOf(this.#clientSecret);
  }

  async #run(): Promise<Outcome> {
    const { fetchClientSecret, settings } = this.#request;
    // Without `fetchClientSecret` nothing is awaited, so that the call to Stripe is made inside the click.
    let clientSecret: unknown = this.#request.clientSecret;
    if (fetchClientSecret) {
      try {
        clientSecret = await withTimeout(Promise.resolve().then(fetchClientSecret));
      } catch (cause) {
        return { kind: 'failed', reason: { code: 'client_secret_provider_failed', cause } };
      }
      if (this.#endReason) return exitedFrom('');
    }
    if (typeof clientSecret !== 'string' || !clientSecret)
      return failedWith(fetchClientSecret ? 'invalid_client_secret' : 'parameter_missing');
    this.#clientSecret = clientSecret;
    const choice = choose(settings, clientSecret);
    if (choice.kind === 'none') return failedWith(choice.code);
    return choice.kind === 'flow' ? this.#runFlow(choice) : this.#callStripe(choice);
  }

  async #runFlow({ apiUrl, publishableKey }: Extract<EngineChoice, { kind: 'flow' }>): Promise<Outcome> {
    const { language, settings, container, onEvent, onOpen } = this.#request;
    const loaded = await withTimeout(loadFlow(language)).catch(() => null);
    if (!loaded) return failedWith('flow_load_failed');
    if (this.#endReason) return exitedFrom(this.sessionId);
    this.#flow = new loaded.AuthenticationFlowRun({
      ...this.#options,
      language: loaded.words,
      sessionId: this.sessionId,
      apiUrl,
      publishableKey,
      stripeAccount: settings.stripeAccount,
      container,
      onEvent,
      onOpen,
    });
    return readResult(await this.#flow.result);
  }

  async #callStripe(choice: Extract<EngineChoice, { kind: 'stripe' | 'stripe-js' }>): Promise<Outcome> {
    const { language, settings, startedAt, host, onEvent, onOpen, onOutcome } = this.#request;
    const module = stripeModule && language.overlay ? stripeModule : await this.#loadStripe();
    const { overlay } = language;
    if (!module || !overlay) return failedWith('flow_load_failed');
    const reach = module.milestonesOf(startedAt, onEvent);
    let stripe: unknown = module.findInstance({ choice, stripeAccount: settings.stripeAccount, locale: language.tag });
    // Zone.js replaces `Promise`, so native promises are not instances of it.
    if ((stripe as { then?: unknown } | null)?.then) {
      reach('stripe_requested');
      stripe = await stripe;
      reach('stripe_loaded');
    }
    if (this.#endReason) return exitedFrom(this.sessionId);
    this.#call = module.callStripe(stripe, this.#options, {
      host,
      overlayWords: () => language.overlay ?? overlay,
      reach,
      onCovered: (error_code) => onEvent({ name: 'error', metadata: { error_code } }),
      onEnd: (end) => onOutcome(end === 'left' ? exitedFrom(this.sessionId) : failedWith(end)),
    });
    onOpen();
    return readResult(await this.#call.answer, this.sessionId);
  }

  /** Waits for the outcome module too: it has to listen for CSP violations before a script is requested. */
  async #loadStripe(): Promise<typeof StripeModule | null> {
    const [module] = await Promise.all([loadStripeModule().catch(() => null), this.#request.language.outcomeLoaded]);
    return module;
  }

  get #options(): CollectBankAccountTokenOptions {
    const { preCollectedConsent } = this.#request;
    return { clientSecret: this.#clientSecret, ...(preCollectedConsent && { preCollectedConsent }) };
  }
}

/** Downloads what an opening will need, so that a press has less to wait for. The next press reports a failure, if it still fails. */
export async function loadEngine(settings: EngineSettings, clientSecret: string, language: LanguageController): Promise<void> {
  try {
    const outcome = language.loadOutcome();
    const choice = choose(settings, clientSecret);
    if (choice.kind === 'flow') await loadFlow(language);
    else if (choice.kind !== 'none') {
      const [module] = await Promise.all([loadStripeModule(), outcome]);
      await module.findInstance({ choice, stripeAccount: settings.stripeAccount, locale: language.tag });
    }
  } catch {
    // The press reports it.
  }
}
