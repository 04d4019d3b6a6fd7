import type { AuthenticationFlowRun, FlowExit } from '../authentication-flow/index.js';
import type { Configuration } from '../contract/configuration.js';
import type { ExitReason } from '../contract/flow-events.js';
import { failedWith, readFailure, readResult, type CollectBankAccountTokenOptions, type Outcome } from '../contract/result.js';
import { withTimeout } from '../contract/with-timeout.js';
import type { Language } from '../locales/panes/load.js';
import type * as StripeModule from '../stripe/index.js';
import type { StripeChoice, StripeSource } from '../stripe/script/load-stripe.js';
import type { EngineRequest, Words } from './engine-request.js';
import { milestonesOf } from './milestones.js';
import { stripeLocale } from './stripe-locale.js';
import { chooseEngine, type EngineChoice, type EngineSettings } from './choose-engine.js';

/** Kept once it is downloaded, so that the next call to Stripe is made in the task of the click. */
let stripeModule: typeof StripeModule | undefined;

const loadStripeModule = async (): Promise<typeof StripeModule> =>
  (stripeModule ??= await withTimeout(import('../stripe/index.js')));

/** Downloads the built-in flow, and its words in the language of the element. */
const loadFlow = async (language: Words): Promise<{ AuthenticationFlowRun: typeof AuthenticationFlowRun; words: Language }> => {
  const { AuthenticationFlowRun, loadLanguage } = await import('../authentication-flow/index.js');
  return { AuthenticationFlowRun, words: await language.loadPanes(loadLanguage) };
};

/** The source of the instance of Stripe.js. */
const sourceOf = (choice: StripeChoice, { stripeAccount }: EngineSettings, { tag }: Words): StripeSource => ({
  choice,
  stripeAccount,
  locale: stripeLocale(tag),
});

type FlowChoice = Extract<EngineChoice, { kind: 'flow' }>;

/** One run of one engine. */
export interface EngineRun {
  /**
   * Ends the run. The built-in flow completes its session first and then settles by itself. Stripe.js cannot be ended, so its overlay
   * is put away and the outcome is returned at once.
   */
  end(reason: ExitReason): Outcome | null;
  /** Puts the dialog back into the top layer after its host was moved. */
  refresh(): void;
  /** The way in which the user left the built-in flow. Stripe.js does not report it. */
  readonly exit: FlowExit | null;
}

/**
 * Runs an engine to an outcome. If the secret is known and Stripe.js is loaded, Stripe is called before this returns. Only this file
 * downloads engines.
 */
export function runEngine(request: EngineRequest): EngineRun {
  const { opening, fetchClientSecret, settings, preCollectedConsent, language, host, container, onEvent, onOpen, onOutcome } =
    request;
  let flow: AuthenticationFlowRun | undefined;
  let call: StripeModule.StripeCall | undefined;

  async function run(): Promise<Outcome> {
    // Without `fetchClientSecret` nothing is awaited, so that the call to Stripe is made inside the click.
    let clientSecret: unknown = request.clientSecret;
    if (fetchClientSecret) {
      try {
        clientSecret = await withTimeout(Promise.resolve().then(fetchClientSecret));
      } catch (cause) {
        return { kind: 'failed', reason: { code: 'client_secret_provider_failed', cause } };
      }
      if (opening.endReason) return opening.exited;
    }
    if (typeof clientSecret !== 'string' || !clientSecret)
      return failedWith(fetchClientSecret ? 'invalid_client_secret' : 'parameter_missing');
    opening.clientSecret = clientSecret;
    const choice = chooseEngine(settings, request.defaults, clientSecret, isSecureContext);
    if (choice.kind === 'none') return failedWith(choice.code);
    const options = { clientSecret, ...(preCollectedConsent && { preCollectedConsent }) };
    return choice.kind === 'flow' ? runFlow(choice, options) : callStripe(choice, options);
  }

  async function runFlow({ apiUrl, publishableKey }: FlowChoice, options: CollectBankAccountTokenOptions): Promise<Outcome> {
    const loaded = await withTimeout(loadFlow(language)).catch(() => null);
    if (!loaded) return failedWith('flow_load_failed');
    if (opening.endReason) return opening.exited;
    flow = new loaded.AuthenticationFlowRun({
      ...options,
      language: loaded.words,
      sessionId: opening.sessionId,
      apiUrl,
      publishableKey,
      stripeAccount: settings.stripeAccount,
      container,
      onEvent,
      onOpen,
    });
    return readResult(await flow.result, opening.exited);
  }

  async function callStripe(choice: StripeChoice, options: CollectBankAccountTokenOptions): Promise<Outcome> {
    const module = stripeModule ?? (await loadStripeModule().catch(() => null));
    if (!module) return failedWith('flow_load_failed');
    const reach = milestonesOf(opening.startedAt, onEvent);
    let stripe: unknown = module.findInstance(sourceOf(choice, settings, language));
    // Zone.js replaces `Promise`, so native promises are not instances of it.
    if ((stripe as { then?: unknown } | null)?.then) {
      reach('stripe_requested');
      stripe = await stripe;
      reach('stripe_loaded');
    }
    if (opening.endReason) return opening.exited;
    call = module.callStripe(stripe, options, {
      host,
      overlayWords: () => language.overlay,
      reach,
      onCovered: (error_code) => onEvent({ name: 'error', metadata: { error_code } }),
      onEnd: (end) => onOutcome(end === 'left' ? opening.exited : failedWith(end)),
    });
    onOpen();
    return readResult(await call.answer, opening.exited);
  }

  void run()
    .catch((reason: unknown) => readFailure(reason, opening.exited))
    .then(onOutcome);
  return {
    end(reason) {
      flow?.close(reason);
      call?.putAway();
      return flow ? null : opening.exited;
    },
    refresh: () => flow?.refresh(),
    get exit() {
      return flow?.exit ?? null;
    },
  };
}

/** Downloads what an opening will need, so that a press has less to wait for. The next press reports a failure, if it still fails. */
export async function loadEngine(
  settings: EngineSettings,
  defaults: Configuration,
  clientSecret: string,
  language: Words,
): Promise<void> {
  try {
    const choice = chooseEngine(settings, defaults, clientSecret, isSecureContext);
    if (choice.kind === 'flow') await loadFlow(language);
    else if (choice.kind !== 'none') {
      const module = await loadStripeModule();
      await module.findInstance(sourceOf(choice, settings, language));
    }
  } catch {
    // The press reports it.
  }
}
