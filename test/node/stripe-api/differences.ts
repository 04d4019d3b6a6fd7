import { type DescribedCall, type DescribedParameter, describeCall } from '../../../src/sandbox/server-api/described.js';
import type { Route } from '../../../src/sandbox/server-api/route.js';
import type { Responses } from './every-call.js';
import { type StripeTypes, type TypedParameter, prefixIn } from './types.js';

const isInside = (name: string, parent: string) => name.startsWith(`${parent}[`);

/** Compares the values that Stripe lists for a parameter with those that the sandbox accepts. */
function valueDifferences({ name, values }: TypedParameter, sandboxParameter: DescribedParameter): string[] {
  if (!values || !sandboxParameter.values) return [];
  const known = sandboxParameter.values;
  return [
    ...values.filter((value) => !known.includes(value)).map((value) => `${name}=${value} is unknown here`),
    ...known.filter((value) => !values.includes(value)).map((value) => `${name}=${value} is unknown to Stripe`),
  ];
}

function parameterDifferences(typed: readonly TypedParameter[], { parameters, answers }: DescribedCall): string[] {
  const refused = parameters.filter(({ isSimulated }) => !isSimulated);
  const expected = typed.filter(({ name }) => !refused.some((parent) => isInside(name, parent.name)));
  const isAccepted = (name: string) => (name === 'expand' && answers !== null) || parameters.some((each) => each.name === name);
  const missing = expected.filter(({ name }) => !isAccepted(name)).map(({ name }) => `${name} is unknown here`);
  const inBoth = parameters.flatMap((sandboxParameter) => {
    const typedParameters = typed.filter(({ name }) => name === sandboxParameter.name);
    if (typedParameters.length === 0) return [`${sandboxParameter.name} is unknown to Stripe`];
    // A parameter can have several shapes: an id or an object, a bank account or a card.
    const values = typedParameters.flatMap((each) => each.values ?? []);
    const isRequired = typedParameters.every((each) => each.isRequired);
    return [
      ...valueDifferences(
        { name: sandboxParameter.name, isRequired, values: values.length > 0 ? values : null },
        sandboxParameter,
      ),
      ...(sandboxParameter.isSimulated && sandboxParameter.isRequired && !isRequired
        ? [`${sandboxParameter.name} has to be given here`]
        : []),
      ...(sandboxParameter.isSimulated && !sandboxParameter.isRequired && isRequired
        ? [`${sandboxParameter.name} may be left out here`]
        : []),
    ];
  });
  return [...new Set([...missing, ...inBoth])];
}

/** Lists the fields in a response, named as `optionalFields` names them. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, path));
  const prefix = prefixIn(value, path);
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}${key}`, ...fieldsIn(inner, `${prefix}${key}.`)]);
}

function responseDifferences(types: StripeTypes, routes: readonly Route[], responses: Responses): string[] {
  const returned = new Set([...responses.values()].flatMap((bodies) => fieldsIn(bodies)));
  const optional = routes.flatMap(({ name, stripe }) => {
    const typed = stripe === null ? null : types.call(stripe);
    return typed ? (responses.get(name) ?? []).flatMap((body) => typed.optionalFields(body)) : [];
  });
  return [...new Set(optional)].filter((field) => !returned.has(field)).map((field) => `${field} is never answered`);
}

/** Lists the fields of the responses that are missing, wrong, or not in the types. */
export function mismatchesOf(types: StripeTypes, routes: readonly Route[], responses: Responses): string[] {
  return routes.flatMap(({ name, stripe, refusal }) => {
    if (stripe === null || refusal !== undefined) return [];
    const bodies = responses.get(name);
    if (!bodies) return [`${name}: it was never called`];
    const typed = types.call(stripe);
    return typed ? [...new Set(bodies.flatMap((body) => typed.mismatches(body)))].map((mismatch) => `${name}: ${mismatch}`) : [];
  });
}

/** Lists every difference between the sandbox and Stripe's types, each as a sentence. */
export function differencesOf(types: StripeTypes, routes: readonly Route[], responses: Responses): string[] {
  const parameters = routes.flatMap((route) => {
    if (route.stripe === null) return [];
    const typed = types.call(route.stripe);
    if (!typed) return [`${route.name}: the stripe package has no ${route.stripe}`];
    return parameterDifferences(typed.parameters, describeCall(route)).map((difference) => `${route.name}: ${difference}`);
  });
  return [...parameters, ...mismatchesOf(types, routes, responses), ...responseDifferences(types, routes, responses)];
}

/** An intended difference. `*` at its end matches anything. */
export interface KeptDifference {
  difference: string;
  reason: string;
}

/** Returns the differences without an explanation, and the explanations without a difference. */
export function unexplained(differences: readonly string[], kept: readonly KeptDifference[]): { new: string[]; stale: string[] } {
  const explains = ({ difference }: KeptDifference, found: string) =>
    difference.endsWith('*') ? found.startsWith(difference.slice(0, -1)) : found === difference;
  return {
    new: differences.filter((found) => !kept.some((each) => explains(each, found))),
    stale: kept.filter((each) => !differences.some((found) => explains(each, found))).map(({ difference }) => difference),
  };
}
