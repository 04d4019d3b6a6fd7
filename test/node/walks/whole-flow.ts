import { createApi } from '../../../src/api/client.js';
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import type { EndedState, FlowState } from '../../../src/authentication-flow/state/state.js';
import { FlowStore } from '../../../src/authentication-flow/tasks/store.js';
import type { FlowStep } from '../../../src/contract/flow-events.js';
import { type Sandbox, type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { sessionIdOf } from '../../../src/contract/session-id.js';
import { placeOf } from '../../browser/authentication-flow/place.js';
import { SimulatedBrowser } from './simulated-browser.js';
import { VirtualClock } from './virtual-clock.js';

const MAX_WAIT = 60 * 60_000;

/** A request of the flow and the status of its response, or `null` until the response arrives. */
export interface Call {
  path: string;
  status: number | null;
}

/** A session as the platform's server reads it. */
interface PlatformSession {
  accounts: { data: unknown[] };
  bank_account_token?: { id: string };
}

/** One opening of the whole flow with its own sandbox: no network, no browser, and a virtual clock. */
export class WholeFlow {
  readonly clock = new VirtualClock();
  readonly sandbox: Sandbox;
  readonly browser: SimulatedBrowser;
  readonly calls: Call[] = [];
  readonly states: FlowState[] = [];
  readonly events: FlowStep[] = [];
  readonly ends: EndedState[] = [];
  /** Replaces the body of a successful response, to simulate a broken server. */
  tamper: ((path: string, body: unknown) => unknown) | null = null;
  readonly #params: SandboxSessionParams;
  #store: FlowStore | undefined;
  #sessionId = '';
  /** The number of requests and waits in progress. */
  pending = 0;
  /** The number of requests without a response, including those of the bank's pages. */
  #inFlight = 0;
  /** The number of requests that the sandbox delays until time passes. */
  #delayed = 0;
  #changes = 0;

  constructor(params: SandboxSessionParams = {}, seed: string | number = 'walks') {
    this.#params = params;
    this.sandbox = createSandbox({
      seed,
      now: () => this.clock.now,
      wait: (milliseconds, signal) => {
        this.#delayed++;
        return this.clock.wait(milliseconds, signal).finally(() => this.#delayed--);
      },
    });
    this.browser = new SimulatedBrowser((request) => this.#respond(request));
  }

  /** Creates a session and opens the flow. A `secret` replaces the client secret of that session. */
  async start(secret?: string): Promise<this> {
    const session = await this.sandbox.createSession(this.#params);
    this.#sessionId = secret ? sessionIdOf(secret) : session.id;
    const { origin } = this.sandbox;
    const api = createApi({
      origin,
      clientSecret: secret ?? session.client_secret,
      fetch: (request) => this.#call(request),
      deadline: this.clock.deadline,
    });
    this.#store = new FlowStore(
      {
        api,
        wait: (milliseconds, signal) => this.#track(this.clock.wait(milliseconds, signal)),
        openBankWindow: this.browser.openBankWindow,
        returnUrl: 'https://shop.example/',
      },
      {
        onState: (state) => {
          this.#changes++;
          this.states.push(state);
        },
        onEvent: (event) => this.events.push(event),
        onEnd: (state) => this.ends.push(state),
      },
    );
    this.#store.start();
    return this;
  }

  get state(): FlowState {
    if (!this.#store) throw new Error('The flow was not started.');
    return this.#store.state;
  }

  get stateName(): string {
    return placeOf(this.state);
  }

  send(input: FlowInput): void {
    this.#store?.send(input);
  }

  /** Runs everything that can happen without time passing. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const before = this.#changes + this.clock.changes;
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy = this.#inFlight > this.#delayed || this.#changes + this.clock.changes !== before;
      quiet = isBusy ? 0 : quiet + 1;
    }
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.clock.now + milliseconds;
    await this.settle();
    while (this.clock.step(end)) await this.settle();
    this.clock.now = end;
  }

  /** Advances the clock until a condition holds. Throws with the current state if it never does. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const end = this.clock.now + MAX_WAIT;
    await this.settle();
    while (!condition())
      if (this.clock.step(end)) await this.settle();
      else throw new Error(`never reached “${what}”; the state is ${this.stateName}`);
  }

  reach(stateName: string): Promise<void> {
    return this.until(() => this.stateName === stateName, stateName);
  }

  /** Returns the session as the platform's server reads it, despite all faults. */
  async session(): Promise<PlatformSession | null> {
    this.sandbox.control({ faults: [], latency: 0 });
    const url = `${this.sandbox.origin}/v1/financial_connections/sessions/${this.#sessionId}`;
    const response = await this.sandbox.fetch(new Request(url, { headers: { authorization: 'Bearer sk_test_sandbox' } }));
    return response.ok ? ((await response.json()) as PlatformSession) : null;
  }

  async #track<Value>(promise: Promise<Value>): Promise<Value> {
    this.pending++;
    try {
      return await promise;
    } finally {
      this.pending--;
    }
  }

  async #call(request: Request): Promise<Response> {
    const call: Call = { path: new URL(request.url).pathname.replace('/v1/', ''), status: null };
    this.calls.push(call);
    const response = await this.#track(this.#respond(request));
    call.status = response.status;
    return this.tamper && response.status === 200 ? Response.json(this.tamper(call.path, await response.json())) : response;
  }

  async #respond(request: Request): Promise<Response> {
    this.#inFlight++;
    try {
      return await this.sandbox.fetch(request);
    } finally {
      this.#inFlight--;
      this.#changes++;
    }
  }
}
