import assert from 'node:assert/strict';
import { placeOf } from '../../browser/authentication-flow/place.js';
import { availableActions } from './available-actions.js';
import type { Plan, Step } from './plan.js';
import { WholeFlow } from './whole-flow.js';

/** States in which the user can only leave until a request gets its response. */
const BUSY = /launching|:(agreeing|opening|renewing|loading|submitting|resetting)/;
/** The timeout of one request, plus time for the requests before and after it. */
const MAX_BUSY_TIME = 32_000;

const at = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];

function tampered(body: unknown, field: string, value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { manifest } = body as { manifest?: object };
  if (manifest) return { ...body, manifest: { ...manifest, [field]: value } };
  return field in body ? { ...body, [field]: value } : body;
}

/** A random walk: takes those generated steps that are possible, and records the path for debugging. */
export class Walk {
  readonly flow: WholeFlow;
  readonly path: string[] = [];

  /** The largest number of bank windows that were open at once. */
  mostWindows = 0;

  constructor({ params }: Plan) {
    this.flow = new WholeFlow(params);
  }

  async go({ secret, steps, userLeavesAtEnd }: Plan): Promise<void> {
    await this.flow.start(secret ?? undefined);
    for (const step of steps) {
      await this.#perform(step);
      await this.flow.settle();
      this.mostWindows = Math.max(
        this.mostWindows,
        this.flow.browser.windows.filter(({ isActuallyClosed }) => !isActuallyClosed).length,
      );
      if (this.flow.ends.length > 0) return;
    }
    if (BUSY.test(this.flow.stateName)) await this.#waitForTimeout();
    if (this.flow.ends.length > 0) return;
    this.path.push(
      `${this.flow.stateName} · ${userLeavesAtEnd ? 'the user leaves and the page ends the flow' : 'the page ends the flow'}`,
    );
    if (userLeavesAtEnd) this.flow.send({ type: 'closeConfirmed' });
    this.flow.send({ type: 'endRequested', reason: 'closed_by_page' });
    await this.flow.settle();
  }

  /** Removes all faults and waits for the timeout. Requests that already hang keep hanging. */
  async #waitForTimeout(): Promise<void> {
    this.path.push(`${this.flow.stateName} · waits for the timeout`);
    this.flow.sandbox.control({ faults: [] });
    this.flow.tamper = null;
    await this.flow.pass(MAX_BUSY_TIME);
    assert.doesNotMatch(this.flow.stateName, BUSY, 'no state stays busy forever');
  }

  async #perform(step: Step): Promise<void> {
    const { flow } = this;
    const record = (what: string): void => void this.path.push(`${placeOf(flow.state)} · ${what}`);
    switch (step.kind) {
      case 'act': {
        const act = at(availableActions(flow.state), step.pick);
        // The bank's window is in front, so the user usually presses a button there.
        if (flow.browser.window?.buttons.length && step.pick % 5 > 0)
          return this.#perform({ kind: 'bank', pick: step.pick, answer: '' });
        if (!act) return flow.pass(500);
        record(act.type);
        return flow.send(act);
      }
      case 'bank': {
        const { window } = flow.browser;
        const [first, ...others] = window?.buttons ?? [];
        if (!window || first === undefined) return this.#perform({ kind: 'act', pick: step.pick });
        const button = at([first, first, first, first, ...others], step.pick)!;
        record(`“${button}” with “${step.answer}”`);
        return void window.press(button, step.answer === '' ? {} : { username: step.answer });
      }
      case 'time':
        record(`${step.milliseconds} ms`);
        return flow.pass(step.milliseconds);
      case 'out of place':
        record(step.type);
        return flow.send({ type: step.type });
      case 'fault':
        record(JSON.stringify(step.faults));
        return void flow.sandbox.control({ faults: step.faults });
      case 'tamper': {
        const { how } = step;
        record(JSON.stringify(how));
        flow.tamper = how && ((_path, body) => tampered(body, how.field, how.value));
        return;
      }
      case 'blocking':
        flow.browser.blocksWindows = step.blocks;
        return record(step.blocks ? 'blocks windows' : 'stops blocking windows');
      case 'window':
        record(step.what);
        return this.#changeWindow(step);
      case 'hours':
        record(`${step.hours} h`);
        return void flow.sandbox.control({ clockOffset: step.hours * 3_600_000 });
      case 'end':
        record(step.reason);
        return flow.send({ type: 'endRequested', reason: step.reason });
    }
  }

  #changeWindow({ what, pick }: Extract<Step, { kind: 'window' }>): void {
    const window = at(this.flow.browser.windows, pick);
    if (!window) return;
    if (what === 'close') window.close();
    else if (what === 'reload') void window.reload();
    else if (what === 'sever opener') window.isOpenerSevered = true;
    // A message can come from the window or from a page that imitates it, at any time and any number of times.
    else window.report(what);
  }
}
