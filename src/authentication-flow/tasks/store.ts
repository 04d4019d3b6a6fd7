import { effectsOf } from '../state/effects.js';
import type { FlowInput } from '../state/inputs.js';
import { perform, type FlowEnvironment } from './perform.js';
import { publicEvents } from '../state/public-events.js';
import { INITIAL_STATE, type EndedState, type FlowState } from '../state/state.js';
import { transition } from '../state/transition.js';
import type { FlowStep } from '../../contract/flow-events.js';

interface Listeners {
  /** Called after each change of the state. */
  onState(state: FlowState): void;
  /** Called with each public event. */
  onEvent(event: FlowStep): void;
  /** Called once, at the end. */
  onEnd(state: EndedState): void;
}

/** A running flow: holds the state, starts and aborts its effects, and reports changes. */
export class FlowStore {
  #state: FlowState = INITIAL_STATE;
  readonly #running = new Map<string, AbortController>();
  readonly #environment: FlowEnvironment;
  readonly #listeners: Listeners;

  constructor(environment: FlowEnvironment, listeners: Listeners) {
    this.#environment = environment;
    this.#listeners = listeners;
  }

  get state(): FlowState {
    return this.#state;
  }

  /** Starts the effects of the first state. */
  start(): void {
    this.#runEffects();
  }

  /** Applies an input. Its effects have started when this returns. */
  readonly send = (input: FlowInput): void => {
    const before = this.#state;
    const after = transition(before, input);
    if (after === before) return;
    this.#state = after;
    this.#runEffects();
    this.#listeners.onState(after);
    for (const event of publicEvents(before, input, after)) this.#listeners.onEvent(event);
    if (after.pane === 'ended') this.#listeners.onEnd(after);
  };

  #runEffects(): void {
    const wanted = effectsOf(this.#state);
    for (const [key, controller] of this.#running) {
      if (wanted.some((effect) => effect.key === key)) continue;
      this.#running.delete(key);
      controller.abort();
    }
    for (const effect of wanted) {
      if (this.#running.has(effect.key)) continue;
      const controller = new AbortController();
      this.#running.set(effect.key, controller);
      void perform(effect, this.#environment, controller.signal, this.send);
    }
  }
}
