import { type DescribedParameter, describeCall } from '../server-api/described.js';
import type { Route } from '../server-api/route.js';

/** A family with more siblings than this becomes one line. */
const MANY = 20;

/** `capabilities[transfers][requested]` → `capabilities[…][requested]` */
function grouped(name: string): string {
  return name.replace(/\[[^\]]+\]/, '[…]');
}

/** Replaces each large family of parameters, such as those of all capabilities, by one name. */
function withoutFamilies(names: readonly string[]): string[] {
  const sizes = new Map<string, number>();
  for (const name of names) {
    // A family has keys of its own below the chosen one: `a[x][y]`, and not `a[x]`.
    if (/\[.*\[/.test(name)) sizes.set(grouped(name), (sizes.get(grouped(name)) ?? 0) + 1);
  }
  return [...new Set(names.map((name) => ((sizes.get(grouped(name)) ?? 0) > MANY ? grouped(name) : name)))];
}

/** Returns the names without those that only hold others. */
function innermost(parameters: readonly DescribedParameter[]): string[] {
  const names = parameters.map(({ name }) => name);
  const holders = new Set(names.filter((name) => names.some((other) => other.startsWith(`${name}[`))));
  return withoutFamilies(names.filter((name) => !holders.has(name)));
}

/** How a call treats the parameters that Stripe has for it. */
export interface ParameterNames {
  /** Acted upon, or kept and answered. */
  readonly kept: readonly string[];
  /** Refused with a sentence: the sandbox doesn't simulate them. */
  readonly refused: readonly string[];
}

/** Names the parameters of a call. A call that is refused as a whole has none. */
export function parameterNames(route: Route): ParameterNames {
  if (route.refusal !== undefined) return { kept: [], refused: [] };
  const { parameters, expandable } = describeCall(route);
  const kept = innermost(parameters.filter(({ isSimulated }) => isSimulated));
  return {
    kept: expandable.length === 0 ? kept : [...kept, 'expand'],
    refused: innermost(parameters.filter(({ isSimulated }) => !isSimulated)),
  };
}
