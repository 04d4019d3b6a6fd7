import * as v from 'valibot';
import { checked } from '../form.js';
import type { Randomness } from '../random.js';

/** Something that goes wrong, or merely slowly, on purpose. */
export interface Fault {
  /** Path of the calls it is for; `*` stands for anything: `/v1/connections/*`. */
  path: string;
  /** `GET`, `POST`; any when left out. */
  method?: string;
  /** HTTP status to answer with, instead of carrying the call out. */
  status?: number;
  /** JSON to answer with; an `api_error` when left out. Needs `status`. */
  body?: unknown;
  /** Milliseconds to wait before anything else happens. */
  delay?: number;
  /** `request`: the call never arrives. `answer`: it is carried out, and its answer is lost. */
  drop?: 'request' | 'answer';
  /** Calls to let pass before the first fault. Default 0. */
  after?: number;
  /** Calls to fail. Default: all. */
  times?: number;
  /** From 0 to 1: how likely each call fails. Repeatable with a seed. Default 1. */
  chance?: number;
}

/** What may be changed while the sandbox runs. What is left out stays as it is. */
export interface ControlChange {
  /** Milliseconds that every answer takes. */
  latency?: number;
  /** Milliseconds that the sandbox's clock is ahead of the real one. */
  clockOffset?: number;
  /** Replaces all faults. */
  faults?: Fault[];
}

export type ControlState = Required<ControlChange>;

interface ArmedFault {
  readonly fault: Fault;
  readonly pattern: RegExp;
  toPass: number;
  left: number;
}

const atLeastZero = v.pipe(v.number('must be a number'), v.minValue(0, 'must not be negative'));
const word = v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'));
const change = v.strictObject({
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
});

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function armed(fault: Fault): ArmedFault {
  return { fault, pattern: patternOf(fault.path), toPass: fault.after ?? 0, left: fault.times ?? Infinity };
}

/** Latency, clock and faults of one sandbox. */
export function createControls(random: Randomness, latency: number) {
  const state: ControlState = { latency, clockOffset: 0, faults: [] };
  let faults: ArmedFault[] = [];

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
      const { latency, clockOffset, faults: wantedFaults } = checked(change, wanted) as ControlChange;
      state.latency = latency ?? state.latency;
      state.clockOffset = clockOffset ?? state.clockOffset;
      if (wantedFaults) faults = wantedFaults.map(armed);
      return this.state;
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
