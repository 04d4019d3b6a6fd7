import type * as AfterOpening from './after-opening.js';
import type { PaneName } from './api/types.js';
import type { AuthenticationFlowRun } from './authentication-flow.js';
import { sessionIdOf } from './client-secret.js';
import { configuration } from './configure.js';
import { chooseEngine, type EngineSettings } from './engine.js';
import type { FlowNews } from './events.js';
import type { ExitReason } from './flow/vocabulary.js';
import { inTime } from './in-time.js';
import type { Language, MessageOverrides } from './locales/load.js';
import type { OverlayMessages } from './locales/messages.js';
import {
  exitedFrom,
  failure,
  readFailure,
  readResult,
  type CollectBankAccountTokenOptions,
  type Outcome,
  type PreCollectedConsent,
} from './result.js';
import type * as StripeEngine from './stripe/index.js';

export interface EngineRequest {
  /** The secret, or who is asked for it. */
  clientSecret: string | undefined;
  fetchClientSecret: (() => Promise<string>) | undefined;
  settings: EngineSettings;
  preCollectedConsent: PreCollectedConsent | undefined;
  /** BCP 47 tag of the language to speak, and words in the place of ours. */
  locale: string;
  messages: MessageOverrides | undefined;
  /** The words of the question beside Stripe's overlay. */
  overlayWords(): OverlayMessages;
  /** When the trigger was pressed, on the clock of `performance.now()`. */
  startedAt: number;
  /** The element. */
  host: HTMLElement;
  /** Where the built-in flow renders its dialog. */
  container: HTMLElement;
  /** Resolves once what tells of failures is there, or is not to be had; it listens for their causes. */
  prepared: Promise<typeof AfterOpening | undefined>;
  onEvent(event: FlowNews): void;
  /** A modal is in sight: ours, or Stripe's overlay. */
  onOpen(): void;
  /** How it ended. A token may come after another outcome. */
  onOutcome(outcome: Outcome): void;
}

/** Calls Stripe.js. Kept once it has been fetched, so that the next call can be made in the click's own task. */
let stripeEngine: typeof StripeEngine | undefined;

async function fetchStripeEngine(prepared: Promise<unknown>): Promise<typeof StripeEngine> {
  const [engine] = await Promise.all([inTime(import('./stripe/index.js')), prepared]);
  return (stripeEngine = engine);
}

/** One run of one engine. Engines are fetched here, and only here: a page that shows no more than the trigger has none. */
export class EngineRun {
  readonly #request: EngineRequest;
  #flow: AuthenticationFlowRun | null = null;
  #call: StripeEngine.StripeCall | null = null;
  #endReason: ExitReason | null = null;
  #clientSecret = '';

  constructor(request: EngineRequest) {
    this.#request = request;
  }

  /** Runs to an outcome; never rejects. With the secret and Stripe.js at hand, Stripe is called before this returns. */
  async start(): Promise<void> {
    this.#request.onOutcome(await this.#run().catch((reason: unknown) => readFailure(reason, this.sessionId)));
  }

  /**
   * Ends the run. The built-in flow completes its session first and settles by itself; Stripe.js cannot be ended, so its overlay
   * is put away and the outcome for the page is returned at once.
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

  /** How the person left, as far as the engine tells. */
  get exit(): { reason: ExitReason; lastPane?: PaneName | undefined } {
    return this.#flow?.exit ?? { reason: this.#endReason ?? 'person_left' };
  }

  /** `fcsess_…`, as far as the client secret tells it. */
  get sessionId(): string {
    return sessionIdOf(this.#clientSecret);
  }

  async #run(): Promise<Outcome> {
    const { fetchClientSecret, settings, preCollectedConsent, locale, startedAt, host, container, onEvent, onOpen, onOutcome } =
      this.#request;
    // Nothing is awaited before a call to Stripe that could be made inside the click.
    let clientSecret: unknown = this.#request.clientSecret;
    if (fetchClientSecret) {
      try {
        clientSecret = await inTime(Promise.resolve().then(fetchClientSecret));
      } catch (cause) {
        return { kind: 'failed', reason: { code: 'client_secret_provider_failed', cause } };
      }
      if (this.#endReason) return exitedFrom('');
    }
    if (typeof clientSecret !== 'string' || !clientSecret)
      return failure(fetchClientSecret ? 'invalid_client_secret' : 'parameter_missing');
    this.#clientSecret = clientSecret;
    const choice = chooseEngine(settings, configuration(), clientSecret, isSecureContext);
    if (choice.kind === 'none') return failure(choice.code);
    const options: CollectBankAccountTokenOptions = { clientSecret, ...(preCollectedConsent && { preCollectedConsent }) };
    const { stripeAccount } = settings;
    if (choice.kind === 'flow') {
      const { apiUrl, publishableKey } = choice;
      const downloads = Promise.all([import('./authentication-flow.js'), speak(this.#request)]);
      const loaded = await inTime(downloads).catch(() => null);
      if (!loaded) return failure('flow_load_failed');
      if (this.#endReason) return exitedFrom(this.sessionId);
      const [{ AuthenticationFlowRun }, language] = loaded;
      this.#flow = new AuthenticationFlowRun({
        ...options,
        language,
        sessionId: this.sessionId,
        apiUrl,
        publishableKey,
        stripeAccount,
        container,
        onEvent,
        onOpen,
      });
      return readResult(await this.#flow.result);
    }
    const engine = stripeEngine ?? (await fetchStripeEngine(this.#request.prepared).catch(() => null));
    if (!engine) return failure('flow_load_failed');
    const reach = engine.milestonesOf(startedAt, onEvent);
    let stripe: unknown = engine.findInstance({ choice, stripeAccount, locale });
    // Zone.js has a Promise of its own, of which those of native code are no instances.
    if ((stripe as { then?: unknown } | null)?.then) {
      reach('stripe_requested');
      stripe = await stripe;
      reach('stripe_loaded');
    }
    if (this.#endReason) return exitedFrom(this.sessionId);
    this.#call = engine.callStripe(stripe, options, {
      host,
      overlayWords: this.#request.overlayWords,
      reach,
      onCovered: (error_code) => onEvent({ name: 'error', metadata: { error_code } }),
      onEnd: (end) => onOutcome(end === 'left' ? exitedFrom(this.sessionId) : failure(end)),
    });
    onOpen();
    return readResult(await this.#call.answer, this.sessionId);
  }
}

/** The words of the panes. Their loader is no part of the modal, so that both are fetched at once. */
async function speak({ prepared, locale, messages }: Pick<EngineRequest, 'prepared' | 'locale' | 'messages'>): Promise<Language> {
  const after = await prepared;
  if (!after) throw new Error();
  return after.loadLanguage(locale, messages);
}

/** Fetches what an opening will need, so that a press has less to wait for. Failures are left to the press. */
export async function loadEngine(
  settings: EngineSettings,
  clientSecret: string,
  locale: string,
  prepared: EngineRequest['prepared'],
): Promise<void> {
  try {
    const choice = chooseEngine(settings, configuration(), clientSecret, isSecureContext);
    if (choice.kind === 'flow')
      await Promise.all([import('./authentication-flow.js'), speak({ prepared, locale, messages: undefined })]);
    else if (choice.kind !== 'none') {
      const { stripeAccount } = settings;
      await (await fetchStripeEngine(prepared)).findInstance({ choice, stripeAccount, locale });
    }
  } catch {
    // Told at the press, if it is still so.
  }
}
