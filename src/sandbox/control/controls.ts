import * as v from 'valibot';
import { checked } from '../form.js';
import type { Randomness } from '../random.js';
import type { ControlChange, ControlState, Fault } from './control-change.js';

/** A part of a change that belongs to a piece of the sandbox which isn't always there. */
interface ExtraPart<Value = unknown> {
  readonly schema: v.GenericSchema<unknown, Value>;
  /**
   * Looks the change over.
   * @returns what carries it out, and can't fail
   * @throws {Problem} that names the part which can't be changed
   */
  readonly prepare: (value: Value) => () => void;
}

interface ArmedFault {
  readonly fault: Fault;
  readonly pattern: RegExp;
  toPass: number;
  left: number;
}

const atLeastZero = v.pipe(v.number('must be a number'), v.minValue(0, 'must not be negative'));
const word = v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'));
const change = {
  latency: v.optional(v.pipe(atLeastZero, v.maxValue(60_000, 'must be at most 60000'))),
  clockOffset: v.optional(v.number('must be a number')),
  faults: v.optional(
    v.array(
      v.strictObject({
        path: word,
        method: v.optional(word),
        status: v.optional(v.pipe(v.number('must be a number'), v.integer(), v.minValue(200), v.maxValue(599))),
        body: v.optional(v.unknown()),
        delay: v.optional(atLeastZero),
        drop: v.optional(v.picklist(['request', 'answer'], 'must be request or answer')),
        after: v.optional(atLeastZero),
        times: v.optional(atLeastZero),
        chance: v.optional(v.pipe(atLeastZero, v.maxValue(1, 'must be at most 1'))),
      }),
      'must be a list',
    ),
  ),
  refuseSameBankAccount: v.optional(v.boolean('must be true or false')),
};

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function armed(fault: Fault): ArmedFault {
  return { fault, pattern: patternOf(fault.path), toPass: fault.after ?? 0, left: fault.times ?? Infinity };
}

/** Latency, clock and faults of one sandbox. */
export function createControls(random: Randomness, latency: number) {
  const state: ControlState = { latency, clockOffset: 0, faults: [], refuseSameBankAccount: false };
  let faults: ArmedFault[] = [];
  const extraParts: Record<string, ExtraPart> = {};
  const listeners: (() => void)[] = [];

  /** Everything is read before anything changes: a change that can't be made as a whole changes nothing. */
  function prepared(wanted: unknown): () => void {
    const extra = Object.entries(extraParts).map(([name, { schema }]) => [name, v.optional(schema)] as const);
    const read = checked(v.strictObject({ ...change, ...Object.fromEntries(extra) }), wanted) as Record<string, unknown>;
    const work = Object.entries(extraParts).map(([name, { prepare }]) =>
      read[name] === undefined ? () => undefined : prepare(read[name]),
    );
    const { latency, clockOffset, faults: wantedFaults, refuseSameBankAccount } = read as ControlChange;
    return () => {
      state.latency = latency ?? state.latency;
      state.clockOffset = clockOffset ?? state.clockOffset;
      state.refuseSameBankAccount = refuseSameBankAccount ?? state.refuseSameBankAccount;
      if (wantedFaults) faults = wantedFaults.map(armed);
      work.forEach((carryOut) => carryOut());
    };
  }

  function isHit(entry: ArmedFault, method: string, path: string): boolean {
    const { fault, pattern } = entry;
    const isFor = (fault.method ?? method).toUpperCase() === method && pattern.test(path);
    if (!isFor || entry.left <= 0) return false;
    if (entry.toPass > 0) {
      entry.toPass -= 1;
      return false;
    }
    return fault.chance === undefined || random.fraction() < fault.chance;
  }

  return {
    get state(): ControlState {
      return { ...state, faults: faults.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })) };
    },
    /** @throws {Problem} that names what can't be read */
    change(wanted: unknown): ControlState {
      prepared(wanted)();
      listeners.forEach((listener) => listener());
      return this.state;
    },
    /** Adds a part that a change may have. */
    extend<Value>(name: keyof ControlChange, part: ExtraPart<Value>): void {
      // Only what its own schema has read gets to it.
      extraParts[name] = part as unknown as ExtraPart;
    },
    /** Calls back after each change, such as one of the clock. */
    onChange(listener: () => void): void {
      listeners.push(listener);
    },
    /** The fault that a call runs into, counted off. */
    faultFor(method: string, path: string): Fault | null {
      const hit = faults.find((entry) => isHit(entry, method, path));
      if (!hit) return null;
      hit.left -= 1;
      return hit.fault;
    },
  };
}

export type Controls = ReturnType<typeof createControls>;
