import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { type Expandable, INSIDES, type ObjectName } from './sandbox-parts.js';
import type { Answers } from './route.js';

type Json = Record<string, unknown>;

/** One step into an answer. The last step of an expansion leads to an id. */
type Step =
  | { readonly kind: 'inside' | 'list'; readonly key: string }
  | { readonly kind: 'id'; readonly key: string; readonly expandable: Expandable };

/** Stripe's own limit. @see https://docs.stripe.com/api/expanding_objects */
const MAX_DEPTH = 4;

function refused(path: string): Error {
  return invalidRequest(400, null, `This property cannot be expanded (${path.slice(0, 80)}).`, 'expand');
}

/** Returns the rest of `path` after `key`, or `null` if it doesn't begin with it. */
function restAfter(key: string, path: string): string | null {
  if (path === key) return '';
  return path.startsWith(`${key}.`) ? path.slice(key.length + 1) : null;
}

/** Returns the steps from an object to the id that `path` names. */
function stepsInto(object: ObjectName, path: string, whole: string): Step[] {
  const { contains = {}, lists = {}, ids = {} } = INSIDES[object];
  for (const [key, inner] of Object.entries(contains)) {
    const rest = restAfter(key, path);
    if (rest !== null) return [{ kind: 'inside', key }, ...stepsInto(inner, rest, whole)];
  }
  for (const [key, item] of Object.entries(lists)) {
    const rest = restAfter(`${key}.data`, path);
    if (rest !== null) return [{ kind: 'list', key }, ...stepsInto(item, rest, whole)];
  }
  for (const [key, expandable] of Object.entries(ids)) {
    const rest = restAfter(key, path);
    if (rest === null) continue;
    if (!expandable) throw invalidRequest(400, null, `The sandbox doesn’t simulate the expansion of ${whole}.`, 'expand');
    return [{ kind: 'id', key, expandable }, ...(rest === '' ? [] : stepsInto(expandable.object, rest, whole))];
  }
  throw refused(whole);
}

function readPath(answers: Answers, path: string): Step[] {
  if (answers === null || path.split('.').length > MAX_DEPTH + 1) throw refused(path);
  if (typeof answers === 'string') return stepsInto(answers, path, path);
  const rest = restAfter('data', path);
  if (!rest) throw refused(path);
  return [{ kind: 'list', key: '' }, ...stepsInto(answers.list, rest, path)];
}

/** Follows the dots of a key to the object that holds its last part. */
function holderOf(object: Json, key: string): [holder: Json | undefined, last: string] {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  return [parts.reduce<Json | undefined>((holder, part) => holder?.[part] as Json | undefined, object), last];
}

function follow(world: World, object: Json, [step, ...more]: readonly Step[]): void {
  if (!step) return;
  const [holder, last] = step.key === '' ? [{ '': object }, ''] : holderOf(object, step.key);
  const value = holder?.[last];
  if (!holder || value === null || value === undefined) return;
  if (step.kind === 'list') return (value as { data: Json[] }).data.forEach((item) => follow(world, item, more));
  if (step.kind === 'id' && typeof value === 'string') {
    const filled = step.expandable.fill(world, value, object);
    holder[last] = filled && structuredClone(filled);
  }
  follow(world, holder[last] as Json, more);
}

/**
 * Reads `expand[]`.
 * @returns what fills the named ids of an answer with their objects; it changes the answer that it is given
 * @throws {ApiProblem} when a property can't be expanded, whatever the answer will be
 */
export function expansionOf(world: World, answers: Answers, paths: readonly string[]): (answer: object) => void {
  const expansions = paths.map((path) => readPath(answers, path));
  return (answer) => expansions.forEach((steps) => follow(world, answer as Json, steps));
}
