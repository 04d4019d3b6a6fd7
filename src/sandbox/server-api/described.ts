import type * as v from 'valibot';
import { INSIDES, type ObjectName } from './sandbox-parts.js';
import type { Answers, Route } from './route.js';

/** One parameter of a call, by its whole name: `external_account[routing_number]`. */
export interface DescribedParameter {
  readonly name: string;
  /** `false`: Stripe has the parameter, and the sandbox refuses it with everything inside. */
  readonly isSimulated: boolean;
  readonly isRequired: boolean;
  /** The values that Stripe lists. The sandbox refuses those that it doesn't simulate. */
  readonly values: readonly string[] | null;
}

/** The parts of a schema of `parameters.ts` that describe it, through all that may wrap it. */
interface Readable {
  readonly type: string;
  readonly isSimulated?: false;
  readonly values?: readonly string[];
  readonly only?: string;
  readonly options?: readonly string[];
  readonly wrapped?: Readable;
  readonly item?: Readable;
  readonly entries?: Readonly<Record<string, Readable>>;
  readonly alternatives?: readonly Readable[];
}

function inside(schema: Readable, name: string): DescribedParameter[] {
  if (schema.entries) return parametersOf(schema.entries as unknown as v.ObjectEntries, name);
  if (schema.item) return inside(schema.item, name);
  if (schema.wrapped) return inside(schema.wrapped, name);
  return (schema.alternatives ?? []).flatMap((alternative) => inside(alternative, name));
}

function valuesOf(schema: Readable): readonly string[] | null {
  const { values, only, options, wrapped, item } = schema;
  if (values) return values;
  if (only !== undefined) return [only];
  if (options) return options;
  return wrapped ? valuesOf(wrapped) : item ? valuesOf(item) : null;
}

/** Lists the parameters of a declaration; nested ones come after their parents. */
export function parametersOf(entries: v.ObjectEntries, parent = ''): DescribedParameter[] {
  return Object.entries(entries as unknown as Record<string, Readable>).flatMap(([key, schema]) => {
    const name = parent === '' ? key : `${parent}[${key}]`;
    const isSimulated = schema.isSimulated !== false;
    const isRequired = isSimulated && schema.type !== 'optional';
    const described = { name, isSimulated, isRequired, values: isSimulated ? valuesOf(schema) : null };
    return [described, ...(isSimulated ? inside(schema, name) : [])];
  });
}

/** Lists the paths that `expand[]` may name in one kind of object, without those inside of expanded objects. */
function expandableIn(object: ObjectName, prefix = ''): string[] {
  const { contains = {}, lists = {}, ids = {} } = INSIDES[object];
  return [
    ...Object.entries(ids).flatMap(([key, expandable]) => (expandable ? [`${prefix}${key}`] : [])),
    ...Object.entries(contains).flatMap(([key, inner]) => expandableIn(inner, `${prefix}${key}.`)),
    ...Object.entries(lists).flatMap(([key, item]) => expandableIn(item, `${prefix}${key}.data.`)),
  ];
}

function expandable(answers: Answers): string[] {
  if (answers === null) return [];
  return typeof answers === 'string' ? expandableIn(answers) : expandableIn(answers.list, 'data.');
}

/** One call, for a list of all that exist. */
export interface DescribedCall extends Pick<Route, 'method' | 'path' | 'stripe' | 'summary' | 'answers'> {
  readonly parameters: readonly DescribedParameter[];
  readonly expandable: readonly string[];
}

export function describeCall({ method, path, stripe, summary, answers, parameters }: Route): DescribedCall {
  return { method, path, stripe, summary, answers, parameters: parametersOf(parameters), expandable: expandable(answers) };
}
