import type { FinancialConnectionsApi } from '../../../src/api/client.js';
import type { FlowEnvironment } from '../../../src/authentication-flow/tasks/perform.js';
import type { EndedState, FlowState } from '../../../src/authentication-flow/state/state.js';
import { FlowStore } from '../../../src/authentication-flow/tasks/store.js';
import type { FlowStep } from '../../../src/contract/flow-events.js';
import { HAPPY_PATH, fakeApi, type Call, type Method } from './tasks/fake-api.js';
import { fakeBank, noWait } from './tasks/fake-bank.js';
import { INPUTS } from './state/inputs.js';
import { placeOf } from './place.js';

/** Creates a flow on a scripted API and records its states and events. `reach` waits for a state by its `placeOf`. */
export function runFlow(script: Partial<FinancialConnectionsApi> = HAPPY_PATH, overrides: Partial<FlowEnvironment> = {}) {
  const { api, calls } = fakeApi(script);
  const states: FlowState[] = [];
  const events: FlowStep[] = [];
  const ends: EndedState[] = [];
  let onMove: () => void = () => undefined;
  const store = new FlowStore(
    { api, wait: noWait, openBankWindow: fakeBank().openBankWindow, returnUrl: 'https://shop.example/', ...overrides },
    {
      onState: (state) => {
        states.push(state);
        onMove();
      },
      onEvent: (event) => events.push(event),
      onEnd: (state) => ends.push(state),
    },
  );
  const reach = (place: string): Promise<void> =>
    new Promise((resolve) => {
      onMove = () => {
        if (placeOf(store.state) === place) resolve();
      };
      onMove();
    });
  return {
    store,
    states,
    events,
    ends,
    reach,
    callsOf: (method: Method): Call[] => calls.filter((call) => call.method === method),
    place: (): string => placeOf(store.state),
  };
}

export type Run = ReturnType<typeof runFlow>;

const STEPS = [
  ['consent', INPUTS.agreed],
  ['institution_picker', INPUTS.institutionChosen],
  ['partner_auth:ready', INPUTS.windowRequested],
  ['account_picker', INPUTS.accountsConfirmed],
  ['success', INPUTS.doneRequested],
] as const;

/** Follows the happy path to a state. With `acts` it also takes the user's next step there. */
export async function goTo(run: Run, place: (typeof STEPS)[number][0] | 'ended:completed', acts = false): Promise<void> {
  run.store.start();
  for (const [here, act] of STEPS) {
    await run.reach(here);
    if (here === place && !acts) return;
    run.store.send(act);
    if (here === place) return;
  }
  await run.reach(place);
}
