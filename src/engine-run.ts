import type { PaneName } from './api/types.js';
import type { AuthenticationFlow } from './authentication-flow.js';
import { sessionIdOf } from './client-secret.js';
import { configuration } from './configure.js';
import { chooseEngine, type EngineChoice, type EngineSettings } from './engine.js';
import { collectorError, readError, type CollectorErrorCode } from './errors.js';
import type { ExitReason, FlowEventDetail } from './flow/vocabulary.js';
import {
  readResult,
  type BankAccountTokenCollecting,
  type CollectBankAccountTokenOptions,
  type Outcome,
  type PreCollectedConsent,
} from './result.js';

export interface EngineRequest {
  /** The secret, or who is asked for it. */
  clientSecret: string | undefined;
  fetchClientSecret: (() => Promise<string>) | undefined;
  settings: EngineSettings;
  preCollectedConsent: PreCollectedConsent | undefined;
  /** Where the built-in flow renders its dialog. */
  container: HTMLElement;
  onEvent(event: FlowEventDetail): void;
  /** A modal is in sight: ours, or Stripe's overlay. */
  onOpen(): void;
}

/** Longest wait for the page's own server, in milliseconds. */
const LONGEST_ASK = 30_000;

const failure = (code: CollectorErrorCode): Outcome => ({ kind: 'failed', error: collectorError(code) });
const exited = (clientSecret: string): Outcome => ({
  kind: 'exited',
  financialConnectionsSession: { id: sessionIdOf(clientSecret), accounts: [] },
});

/**
 * One run of one engine. The built-in flow and Stripe.js are loaded here, and only here: a page that shows no more than the
 * trigger has downloaded neither.
 */
export class EngineRun {
  #flow: AuthenticationFlow | null = null;
  #endReason: ExitReason | null = null;
  #clientSecret = '';

  /** Runs to an outcome; never rejects. With the secret and Stripe.js at hand, Stripe is called before this returns. */
  async start(request: EngineRequest): Promise<Outcome> {
    try {
      const { clientSecret, fetchClientSecret } = request;
      let given: unknown = clientSecret;
      if (fetchClientSecret) {
        const tooLate = new Promise((resolve) => setTimeout(resolve, LONGEST_ASK, null));
        given = await Promise.race([Promise.resolve().then(fetchClientSecret), tooLate]).catch(() => null);
        if (given === null) return failure('client_secret_provider_failed');
      }
      if (this.#endReason) return exited('');
      if (typeof given !== 'string' || given === '')
        return failure(fetchClientSecret ? 'invalid_client_secret' : 'parameter_missing');
      this.#clientSecret = given;
      const choice = chooseEngine(request.settings, configuration(), given);
      const { preCollectedConsent } = request;
      const options = { clientSecret: given, ...(preCollectedConsent && { preCollectedConsent }) };
      // No await before a call to Stripe that could be made inside the click.
      return await (choice.kind === 'flow' ? this.#runFlow(request, choice, options) : this.#runStripe(request, choice, options));
    } catch (reason) {
      return { kind: 'failed', error: readError(reason) };
    }
  }

  /**
   * Ends the run. The built-in flow completes its session first and settles by itself; Stripe's overlay cannot be ended, so the
   * outcome for the page is returned at once.
   */
  end(reason: ExitReason): Outcome | null {
    this.#endReason = reason;
    this.#flow?.close(reason);
    return this.#flow ? null : exited(this.#clientSecret);
  }

  /** Puts the dialog back into the top layer after its host was moved. */
  refresh(): void {
    this.#flow?.refresh();
  }

  /** How the person left, as far as the engine tells. */
  get exit(): { reason: ExitReason; lastPane: PaneName | undefined } {
    return this.#flow?.exit ?? { reason: this.#endReason ?? 'person_left', lastPane: undefined };
  }

  async #runFlow(
    { settings, container, onEvent, onOpen }: EngineRequest,
    { apiUrl, publishableKey }: Extract<EngineChoice, { kind: 'flow' }>,
    options: CollectBankAccountTokenOptions,
  ): Promise<Outcome> {
    const module = await import('./authentication-flow.js').catch(() => null);
    if (!module) return failure('flow_load_failed');
    const { stripeAccount } = settings;
    if (this.#endReason) return exited(this.#clientSecret);
    this.#flow = module.createAuthenticationFlow({ apiUrl, publishableKey, stripeAccount, container, onEvent, onOpen });
    return readResult(await this.#flow.collectBankAccountToken(options));
  }

  async #runStripe(
    { settings, onOpen }: EngineRequest,
    choice: Exclude<EngineChoice, { kind: 'flow' }>,
    options: CollectBankAccountTokenOptions,
  ): Promise<Outcome> {
    if (choice.kind === 'none') return { kind: 'failed', error: choice.error };
    // An instance that is at hand passes in the same task, so that the call is made inside the click.
    const stripe: unknown = isInstance(choice) ? choice.stripe : await instanceOf(choice, settings);
    if (this.#endReason) return exited(this.#clientSecret);
    if (!canCollect(stripe)) return failure(stripe ? 'stripe_js_unsupported' : 'stripe_js_load_failed');
    const result = stripe.collectBankAccountToken(options);
    onOpen();
    return readResult(await result);
  }
}

type StripeChoice = Extract<EngineChoice, { kind: 'stripe' | 'stripe-js' }>;

const isInstance = (choice: StripeChoice): choice is { kind: 'stripe'; stripe: BankAccountTokenCollecting } =>
  choice.kind === 'stripe' && canCollect(choice.stripe);

/** Any version will do that has the method. */
const canCollect = (value: unknown): value is BankAccountTokenCollecting =>
  typeof (Object(value) as Partial<BankAccountTokenCollecting>).collectBankAccountToken === 'function';

async function instanceOf(choice: StripeChoice, { stripeAccount }: EngineSettings): Promise<unknown> {
  if (choice.kind === 'stripe' && !isPromise(choice.stripe)) return choice.stripe;
  const loader = await import('./stripe/load-stripe.js').catch(() => null);
  if (!loader) return null;
  const { awaitInstance, loadStripeInstance } = loader;
  return choice.kind === 'stripe'
    ? awaitInstance(choice.stripe as PromiseLike<unknown>)
    : loadStripeInstance(choice.publishableKey, stripeAccount);
}

const isPromise = (value: unknown): boolean => typeof (Object(value) as { then?: unknown }).then === 'function';

/** Fetches what an opening will need, so that a press has less to wait for. Failures are left to the press. */
export async function loadEngine(settings: EngineSettings, clientSecret: string): Promise<void> {
  const choice = chooseEngine(settings, configuration(), clientSecret);
  if (choice.kind === 'flow') await import('./authentication-flow.js').catch(() => null);
  if (choice.kind === 'stripe-js') await instanceOf(choice, settings).catch(() => null);
}
