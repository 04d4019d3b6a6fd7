import type { ApiProblem } from './api-problem.js';
import { invalidRequest } from './api-problem.js';

/** A value in a form: text, a list, or an object without a prototype, so that no key clashes with an inherited name. */
export type FormValue = string | FormValue[] | FormObject;
export interface FormObject {
  [key: string]: FormValue;
}

const MAX_CHARACTERS = 100_000;
/** A name, then at most five bracketed parts: Stripe's own bodies go three deep. */
const PARAMETER_NAME = /^[^[\]]+(\[[^[\]]*\]){0,5}$/;
const MAX_INDEX = 999;

function unreadable(name: string, why = 'check its brackets and its percent-encoding'): ApiProblem {
  const param = name.slice(0, 80);
  return invalidRequest(400, null, `The parameter ${JSON.stringify(param)} can’t be read: ${why}.`, param);
}

function decoded(text: string, name: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw unreadable(name);
  }
}

function readPair(pair: string): [name: string, value: string] {
  const separator = pair.indexOf('=');
  const rawName = separator < 0 ? pair : pair.slice(0, separator);
  const name = decoded(rawName, rawName);
  if (!PARAMETER_NAME.test(name)) throw unreadable(name);
  for (const [, index] of name.matchAll(/\[(\d+)\]/g)) {
    if (Number(index) > MAX_INDEX) throw unreadable(name, `an index goes up to ${String(MAX_INDEX)}`);
  }
  return [name, separator < 0 ? '' : decoded(pair.slice(separator + 1), name)];
}

export const emptyForm = (): FormObject => Object.create(null) as FormObject;

export function isFormObject(value: unknown): value is FormObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stores one value under its name. A name can't be both a text and an object, or have two texts. */
function place(form: FormObject, name: string, value: string): void {
  const path = name.split('[').map((part, depth) => (depth === 0 ? part : part.slice(0, -1)));
  const isPushed = path.at(-1) === '' && path.length > 1;
  if (isPushed) path.pop();
  if (path.includes('')) throw unreadable(name, 'an empty pair of brackets can only be the last one');
  const last = path.pop() ?? '';
  let parent = form;
  for (const key of path) {
    const next = (parent[key] ??= emptyForm());
    if (!isFormObject(next)) throw unreadable(name, 'its parent was already given as a value');
    parent = next;
  }
  const present = parent[last];
  if (present === undefined) parent[last] = isPushed ? [value] : value;
  else if (isPushed && Array.isArray(present)) present.push(value);
  else throw unreadable(name, 'it was already given');
}

/** Reads `a[b]=c&d[]=e&f[0]=g` as Stripe does. `f` stays an object here: only its declaration says whether it is a list. */
export function parseForm(text: string): FormObject {
  if (text.length > MAX_CHARACTERS) throw invalidRequest(413, null, 'The body is too large.', 'body');
  const form = emptyForm();
  for (const pair of text.split('&')) if (pair !== '') place(form, ...readPair(pair));
  return form;
}

const FORM = 'application/x-www-form-urlencoded';

async function bodyOf(request: Request): Promise<FormObject> {
  const text = await request.text();
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (text !== '' && mediaType.trim().toLowerCase() !== FORM) {
    throw invalidRequest(400, null, `The body can’t be read: send it as ${FORM}.`, 'body');
  }
  return parseForm(text);
}

/** Reads the parameters of a request: of its query when it is a GET, of its body when it is a POST, of either when it is a DELETE. */
export async function readParameters(request: Request): Promise<FormObject> {
  const query = new URL(request.url).search.slice(1);
  if (request.method === 'POST') return bodyOf(request);
  if (request.method !== 'DELETE') return parseForm(query);
  const body = await bodyOf(request);
  return Object.keys(body).length > 0 ? body : parseForm(query);
}
