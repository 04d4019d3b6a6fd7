import * as v from 'valibot';
import { isFormObject } from './form-data.js';
import type { ApiProblem } from './api-problem.js';
import { invalidRequest, missingParameter, unknownParameter } from './api-problem.js';

export { readParameters } from './form-data.js';

function nameOf(path: readonly v.IssuePathItem[]): string {
  return path.map(({ key }, depth) => (depth === 0 ? String(key) : `[${String(key)}]`)).join('');
}

/** A message that begins with one of Stripe's error codes: `parameter_invalid_integer: must be a whole number`. */
const CODED = /^(?<code>[a-z_]+): (?<why>.*)$/s;

function problemOf(issue: v.BaseIssue<unknown>): ApiProblem {
  const name = issue.path ? nameOf(issue.path) : 'body';
  if (issue.expected === 'never') return unknownParameter(name);
  if (issue.received === 'undefined') return missingParameter(name);
  const { code = null, why = issue.message } = CODED.exec(issue.message)?.groups ?? {};
  if (code === 'not_simulated') return invalidRequest(400, null, `The sandbox doesn’t simulate ${name}${why}.`, name);
  if (code === 'only_simulated') return invalidRequest(400, null, `The sandbox simulates only ${why} for ${name}.`, name);
  if (issue.input === '') {
    const message = `You passed an empty string for '${name}'. Leave it out instead.`;
    return invalidRequest(400, 'parameter_invalid_empty', message, name);
  }
  return invalidRequest(400, code, `Invalid ${name}: ${why}`, name);
}

/** Checks parameters against a schema; the first fault becomes Stripe's error, which names the parameter as it was sent. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, parameters: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parameters, { abortEarly: true });
  if (result.success) return result.output;
  throw problemOf(result.issues[0]);
}

const text = v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'), v.maxLength(5000, 'is too long'));

/** A list may come as `a[]=x&a[]=y` or as `a[0]=x&a[1]=y`. */
function list<Item extends v.GenericSchema>(item: Item): v.ArraySchema<Item, string> {
  const schema = v.array(item, 'must be a list');
  return {
    ...schema,
    '~run'(dataset, config) {
      const { value } = dataset;
      const isIndexed = isFormObject(value) && Object.keys(value).every((key) => /^\d+$/.test(key));
      return schema['~run'](isIndexed ? { ...dataset, value: Object.values(value) } : dataset, config);
    },
  };
}

/** Building blocks of the parameters' schemas. Form values are text, so numbers and booleans are read from text. */
export const param = {
  text,
  oneOf: <const Options extends readonly string[]>(options: Options) =>
    v.picklist(options, `must be one of ${options.join(', ')}`),
  list,
  object: <const Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject(entries, 'must be an object'),
  wholeNumber: (least: number, most: number) =>
    v.pipe(
      text,
      v.regex(/^\d{1,10}$/, 'parameter_invalid_integer: must be a whole number'),
      v.transform(Number),
      v.minValue(least, `must be at least ${String(least)}`),
      v.maxValue(most, `must be at most ${String(most)}`),
    ),
};
