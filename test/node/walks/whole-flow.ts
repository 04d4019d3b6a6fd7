import { createApi } from '../../../src/api/client.js';
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import type { EndedState, FlowState } from '../../../src/authentication-flow/state/state.js';
import { FlowStore } from '../../../src/authentication-flow/tasks/store.js';
import type { FlowStep } from '../../../src/contract/flow-events.js';
import { type Sandbox, type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { sessionIdOf } from '../../../src/contract/client-secret.js';
import { placeOf } from '../../browser/authentication-flow/place.js';
import { VisitorsBrowser } from './bank-visitor.js';
import { VirtualClock } from './virtual-clock.js';

const LONGEST = 60 * 60_000;

/** A call of the flow and its answer, or `null`. */
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
  readonly browser: VisitorsBrowser;
  readonly calls: Call[] = [];
  readonly states: FlowState[] = [];
  readonly events: FlowStep[] = [];
  readonly ends: EndedState[] = [];
  /** Replaces a good answer with that of a broken server. */
  tamper: ((path: string, body: unknown) => unknown) | null = null;
  readonly #params: SandboxSessionParams;
  #store: FlowStore | undefined;
  #sessionId = '';
  /** Running calls and waits of the flow. */
  pending = 0;
  /** Requests without an answer, including those of the bank's pages. */
  #unanswered = 0;
  /** Requests that wait in the sandbox for time to pass. */
  #held = 0;
  #moves = 0;

  constructor(params: SandboxSessionParams = {}, seed: string | number = 'walks') {
    this.#params = params;
    this.sandbox = createSandbox({
      seed,
      now: () => this.clock.now,
      wait: (milliseconds, signal) => {
        this.#held++;
        return this.clock.wait(milliseconds, signal).finally(() => this.#held--);
      },
    });
    this.browser = new VisitorsBrowser((request) => this.#answer(request));
  }

  /** Creates the session and opens the flow. A given secret replaces the session. */
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
          this.#moves++;
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

  get place(): string {
    return placeOf(this.state);
  }

  send(input: FlowInput): void {
    this.#store?.send(input);
  }

  /** Runs everything that needs no time to pass. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const before = this.#moves + this.clock.changes;
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy = this.#unanswered > this.#held || this.#moves + this.clock.changes !== before;
      quiet = isBusy ? 0 : quiet + 1;
    }
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.clock.now + milliseconds;
    await this.settle();
    while (this.clock.step(end)) await this.settle();
    this.clock.now = end;
  }

  /** Lets time pass until a condition holds. Throws, with the current state, if it never does. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    const end = this.clock.now + LONGEST;
    await this.settle();
    while (!isSo())
      if (this.clock.step(end)) await this.settle();
      else throw new Error(`never ${what}, but ${this.place}`);
  }

  reach(place: string): Promise<void> {
    return this.until(() => this.place === place, place);
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
    const response = await this.#track(this.#answer(request));
    call.status = response.status;
    return this.tamper && response.status === 200 ? Response.json(this.tamper(call.path, await response.json())) : response;
  }

  async #answer(request: Request): Promise<Response> {
    this.#unanswered++;
    try {
      return await this.sandbox.fetch(request);
    } finally {
      this.#unanswered--;
      this.#moves++;
    }
  }
}
