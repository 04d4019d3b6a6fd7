import * as v from 'valibot';
import { isFormObject } from '../form-data.js';
import { param } from './parameters.js';

/** The latest accepted timestamp: the end of the year 9999. */
const LATEST = 253_402_300_799;

const seconds = v.pipe(
  param.text,
  v.regex(/^\d{1,12}$/, 'parameter_invalid_integer: must be a whole number'),
  v.transform(Number),
  v.maxValue(LATEST, 'is too late'),
);
const bounds = param.object({
  gt: v.optional(seconds),
  gte: v.optional(seconds),
  lt: v.optional(seconds),
  lte: v.optional(seconds),
});
type Bounds = v.InferOutput<typeof bounds>;

const run: v.GenericSchema<unknown, number | Bounds> = v.lazy((input) => (isFormObject(input) ? bounds : seconds));

/** A moment, or the bounds of a time: `created=1700000000`, `created[gte]=1700000000`. */
export const timeRange = Object.assign(run, { alternatives: [seconds, bounds] as const });

/** Returns whether a moment is in a range. Without a range, every moment is. */
export function isWithin(moment: number, range: number | Bounds | undefined): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return moment === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return moment > gt && moment >= gte && moment < lt && moment <= lte;
}
