import { type DescribedCall, type DescribedParameter, describeCall } from '../../../src/sandbox/server-api/described.js';
import type { Route } from '../../../src/sandbox/server-api/route.js';
import type { Answers } from './every-call.js';
import { type StripeTypes, type TypedParameter, placeIn } from './types.js';

const isInside = (name: string, parent: string) => name.startsWith(`${parent}[`);

/** Compares the values that Stripe lists for a parameter with those that the sandbox knows. */
function valueDifferences({ name, values }: TypedParameter, ours: DescribedParameter): string[] {
  if (!values || !ours.values) return [];
  const known = ours.values;
  return [
    ...values.filter((value) => !known.includes(value)).map((value) => `${name}=${value} is unknown here`),
    ...known.filter((value) => !values.includes(value)).map((value) => `${name}=${value} is unknown to Stripe`),
  ];
}

function parameterDifferences(typed: readonly TypedParameter[], { parameters, answers }: DescribedCall): string[] {
  const refused = parameters.filter(({ isSimulated }) => !isSimulated);
  const expected = typed.filter(({ name }) => !refused.some((parent) => isInside(name, parent.name)));
  const isTaken = (name: string) => (name === 'expand' && answers !== null) || parameters.some((each) => each.name === name);
  const missing = expected.filter(({ name }) => !isTaken(name)).map(({ name }) => `${name} is unknown here`);
  const inBoth = parameters.flatMap((ours) => {
    const theirs = typed.filter(({ name }) => name === ours.name);
    if (theirs.length === 0) return [`${ours.name} is unknown to Stripe`];
    // One name can have several shapes: an id or an object, a bank account or a card.
    const values = theirs.flatMap((each) => each.values ?? []);
    const isRequired = theirs.every((each) => each.isRequired);
    return [
      ...valueDifferences({ name: ours.name, isRequired, values: values.length > 0 ? values : null }, ours),
      ...(ours.isSimulated && ours.isRequired && !isRequired ? [`${ours.name} has to be given here`] : []),
      ...(ours.isSimulated && !ours.isRequired && isRequired ? [`${ours.name} may be left out here`] : []),
    ];
  });
  return [...new Set([...missing, ...inBoth])];
}

/** Lists the fields in an answer, by the places that `optionalFields` gives them. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, path));
  const place = placeIn(value, path);
  return Object.entries(value).flatMap(([key, inner]) => [`${place}${key}`, ...fieldsIn(inner, `${place}${key}.`)]);
}

function answerDifferences(types: StripeTypes, routes: readonly Route[], answers: Answers): string[] {
  const answered = new Set([...answers.values()].flatMap((bodies) => fieldsIn(bodies)));
  const optional = routes.flatMap(({ name, stripe }) => {
    const typed = stripe === null ? null : types.call(stripe);
    return typed ? (answers.get(name) ?? []).flatMap((body) => typed.optionalFields(body)) : [];
  });
  return [...new Set(optional)].filter((field) => !answered.has(field)).map((field) => `${field} is never answered`);
}

/** Lists the fields of the answers that are missing, wrong, or not in the types. */
export function misfitsOf(types: StripeTypes, routes: readonly Route[], answers: Answers): string[] {
  return routes.flatMap(({ name, stripe, refusal }) => {
    if (stripe === null || refusal !== undefined) return [];
    const bodies = answers.get(name);
    if (!bodies) return [`${name}: it was never called`];
    const typed = types.call(stripe);
    return typed ? [...new Set(bodies.flatMap((body) => typed.misfits(body)))].map((misfit) => `${name}: ${misfit}`) : [];
  });
}

/** Lists every difference between the sandbox and Stripe's types, a sentence each. */
export function differencesOf(types: StripeTypes, routes: readonly Route[], answers: Answers): string[] {
  const parameters = routes.flatMap((route) => {
    if (route.stripe === null) return [];
    const typed = types.call(route.stripe);
    if (!typed) return [`${route.name}: the stripe package has no ${route.stripe}`];
    return parameterDifferences(typed.parameters, describeCall(route)).map((difference) => `${route.name}: ${difference}`);
  });
  return [...parameters, ...misfitsOf(types, routes, answers), ...answerDifferences(types, routes, answers)];
}

/** An intended difference. `*` at its end matches anything. */
export interface KeptDifference {
  difference: string;
  reason: string;
}

/** @returns the differences without an explanation, and the explanations without a difference */
export function unexplained(differences: readonly string[], kept: readonly KeptDifference[]): { new: string[]; stale: string[] } {
  const explains = ({ difference }: KeptDifference, found: string) =>
    difference.endsWith('*') ? found.startsWith(difference.slice(0, -1)) : found === difference;
  return {
    new: differences.filter((found) => !kept.some((each) => explains(each, found))),
    stale: kept.filter((each) => !differences.some((found) => explains(each, found))).map(({ difference }) => difference),
  };
}
