import assert from 'node:assert/strict';
import { placeOf } from '../../browser/authentication-flow/place.js';
import { offersOf } from './offers.js';
import type { Plan, Step } from './plan.js';
import { WholeFlow } from './whole-flow.js';

/** Panes where the user can only leave until a call answers. */
const BUSY = /launching|:(agreeing|opening|renewing|loading|submitting|resetting)/;
/** The longest wait of one call, plus the calls around it. */
const LONGEST_BUSY = 32_000;

const at = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];

function tampered(body: unknown, field: string, value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { manifest } = body as { manifest?: object };
  if (manifest) return { ...body, manifest: { ...manifest, [field]: value } };
  return field in body ? { ...body, [field]: value } : body;
}

/** One random walk: performs the drawn steps that are possible, and records the path for debugging. */
export class Walk {
  readonly flow: WholeFlow;
  readonly path: string[] = [];

  /** The largest number of open bank windows. */
  mostWindows = 0;

  constructor({ params }: Plan) {
    this.flow = new WholeFlow(params);
  }

  async go({ secret, steps, isLeftAtLast }: Plan): Promise<void> {
    await this.flow.start(secret ?? undefined);
    for (const step of steps) {
      await this.#take(step);
      await this.flow.settle();
      this.mostWindows = Math.max(this.mostWindows, this.flow.browser.windows.filter(({ isGone }) => !isGone).length);
      if (this.flow.ends.length > 0) return;
    }
    if (BUSY.test(this.flow.place)) await this.#waitInVain();
    if (this.flow.ends.length > 0) return;
    this.path.push(`${this.flow.place} · ${isLeftAtLast ? 'is left and ended' : 'is ended'}`);
    if (isLeftAtLast) this.flow.send({ type: 'closeConfirmed' });
    this.flow.send({ type: 'endRequested', reason: 'closed_by_page' });
    await this.flow.settle();
  }

  /** Repairs everything. Calls that hang already keep hanging. */
  async #waitInVain(): Promise<void> {
    this.path.push(`${this.flow.place} · hopes`);
    this.flow.sandbox.control({ faults: [] });
    this.flow.tamper = null;
    await this.flow.pass(LONGEST_BUSY);
    assert.doesNotMatch(this.flow.place, BUSY, 'nobody waits for ever');
  }

  async #take(step: Step): Promise<void> {
    const { flow } = this;
    const did = (what: string): void => void this.path.push(`${placeOf(flow.state)} · ${what}`);
    switch (step.kind) {
      case 'act': {
        const act = at(offersOf(flow.state), step.pick);
        // The bank's window is in front, so the user presses there.
        if (flow.browser.window?.buttons.length && step.pick % 5 > 0)
          return this.#take({ kind: 'bank', pick: step.pick, word: '' });
        if (!act) return flow.pass(500);
        did(act.type);
        return flow.send(act);
      }
      case 'bank': {
        const { window } = flow.browser;
        const [first, ...others] = window?.buttons ?? [];
        if (!window || first === undefined) return this.#take({ kind: 'act', pick: step.pick });
        const button = at([first, first, first, first, ...others], step.pick)!;
        did(`“${button}” with “${step.word}”`);
        return void window.press(button, step.word === '' ? {} : { username: step.word });
      }
      case 'time':
        did(`${step.milliseconds} ms`);
        return flow.pass(step.milliseconds);
      case 'senseless':
        did(step.type);
        return flow.send({ type: step.type });
      case 'fault':
        did(JSON.stringify(step.faults));
        return void flow.sandbox.control({ faults: step.faults });
      case 'tamper': {
        const { how } = step;
        did(JSON.stringify(how));
        flow.tamper = how && ((_path, body) => tampered(body, how.field, how.value));
        return;
      }
      case 'blocking':
        flow.browser.blocks = step.blocks;
        return did(step.blocks ? 'blocks windows' : 'blocks nothing');
      case 'window':
        did(step.what);
        return this.#doWindow(step);
      case 'hours':
        did(`${step.hours} h`);
        return void flow.sandbox.control({ clockOffset: step.hours * 3_600_000 });
      case 'end':
        did(step.reason);
        return flow.send({ type: 'endRequested', reason: step.reason });
    }
  }

  #doWindow({ what, pick }: Extract<Step, { kind: 'window' }>): void {
    const window = at(this.flow.browser.windows, pick);
    if (!window) return;
    if (what === 'close') window.close();
    else if (what === 'reload') void window.reload();
    else if (what === 'cut off') window.isCutOff = true;
    // A message of the window, or of a page that imitates it: at any time, any number of times.
    else window.say(what);
  }
}
