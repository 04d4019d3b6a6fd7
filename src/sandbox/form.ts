import { parse } from 'picoquery';
import * as v from 'valibot';
import type { Problem } from './problem.js';
import { invalidRequest, missingParameter } from './problem.js';

const MAX_CHARACTERS = 100_000;
/** A name, then at most five bracketed parts: Stripe's own bodies go three deep. */
const PARAMETER_NAME = /^[^[\]]+(\[[^[\]]*\]){0,5}$/;
/** An index beyond this would only make the parser build a huge empty array. */
const MAX_INDEX = 999;

function unreadable(name: string): Problem {
  const param = name.slice(0, 80);
  return invalidRequest(
    400,
    'parameter_invalid',
    `The parameter ${JSON.stringify(param)} can't be read: check its brackets and its percent-encoding.`,
    param,
  );
}

function decoded(text: string, name: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw unreadable(name);
  }
}

/** Brackets as they are, all else encoded: browsers encode brackets too, and the parser doesn't see those. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** The parser takes whatever it gets; a body that means nothing must be refused, so every pair is looked at first. */
function readablePair(pair: string): string {
  const separator = pair.indexOf('=');
  const rawName = separator < 0 ? pair : pair.slice(0, separator);
  const name = decoded(rawName, rawName);
  if (!PARAMETER_NAME.test(name)) throw unreadable(name);
  for (const [, index] of name.matchAll(/\[(\d+)\]/g)) {
    if (Number(index) > MAX_INDEX) throw unreadable(name);
  }
  const value = separator < 0 ? '' : decoded(pair.slice(separator + 1), name);
  return `${encodedName(name)}=${encodeURIComponent(value)}`;
}

/** Reads `a[b]=c&d[]=e&d[0]=f` as Stripe does. */
export function parseForm(text: string): object {
  if (text.length > MAX_CHARACTERS) throw invalidRequest(413, 'body_too_large', 'The body is too large.', 'body');
  const pairs = text.split('&').filter((pair) => pair !== '');
  return parse(pairs.map(readablePair).join('&'), { nestingSyntax: 'index', arrayRepeat: true, arrayRepeatSyntax: 'bracket' });
}

/** The parameters of a request: of its body, or of its query when it has no body. */
export async function readParameters(request: Request): Promise<object> {
  if (request.method === 'GET' || request.method === 'DELETE' || request.method === 'HEAD') {
    return parseForm(new URL(request.url).search.slice(1));
  }
  const text = await request.text();
  const contentType = request.headers.get('content-type') ?? '';
  if (text !== '' && !contentType.startsWith('application/x-www-form-urlencoded')) {
    throw invalidRequest(
      400,
      'parameter_invalid',
      'The body can’t be read: send it as application/x-www-form-urlencoded.',
      'body',
    );
  }
  return parseForm(text);
}

function nameOf(path: readonly v.IssuePathItem[]): string {
  return path.map(({ key }, depth) => (depth === 0 ? String(key) : `[${String(key)}]`)).join('');
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const name = issue.path ? nameOf(issue.path) : 'body';
  if (issue.expected === 'never') {
    return invalidRequest(400, 'parameter_unknown', `Received unknown parameter: ${name}`, name);
  }
  if (issue.received === 'undefined') return missingParameter(name);
  if (issue.input === '') {
    return invalidRequest(
      400,
      'parameter_invalid_empty',
      `You passed an empty string for '${name}'. Leave it out instead.`,
      name,
    );
  }
  return invalidRequest(400, 'parameter_invalid', `Invalid ${name}: ${issue.message}`, name);
}

/** Checks parameters against a schema; the first fault becomes Stripe's error, which names the parameter as it was sent. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, parameters: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parameters, { abortEarly: true });
  if (result.success) return result.output;
  throw problemOf(result.issues[0]);
}

const text = v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'), v.maxLength(5000, 'is too long'));

/** Building blocks of the doors' schemas. Form values are text, so numbers and booleans are read from text. */
export const param = {
  text,
  oneOf: <const Options extends readonly string[]>(options: Options) =>
    v.picklist(options, `must be one of ${options.join(', ')}`),
  list: <Item extends v.GenericSchema>(item: Item) => v.array(item, 'must be a list'),
  object: <const Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject(entries),
  wholeNumber: (least: number, most: number) =>
    v.pipe(
      text,
      v.regex(/^\d{1,9}$/, 'must be a whole number'),
      v.transform(Number),
      v.minValue(least, `must be at least ${String(least)}`),
      v.maxValue(most, `must be at most ${String(most)}`),
    ),
  flag: v.pipe(
    v.picklist(['true', 'false'], 'must be true or false'),
    v.transform((value) => value === 'true'),
  ),
  metadata: v.record(
    v.string(),
    v.pipe(v.string('must be a string'), v.maxLength(500, 'is too long')),
    'must be a set of key-value pairs',
  ),
};
