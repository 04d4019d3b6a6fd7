import * as v from 'valibot';
import { checked } from '../parameters.js';
import type { FormObject } from '../form-data.js';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import type { ObjectName } from './sandbox-parts.js';
import { param } from './parameters.js';

/** One request of a platform's server, read and checked. */
export interface ServerCall<Parameters = unknown> {
  readonly world: World;
  /** The connected account from the `Stripe-Account` header. `null`: the platform. */
  readonly account: string | null;
  readonly parameters: Parameters;
  /** The ids in the path, from left to right. */
  readonly id: string;
  readonly childId: string;
}

/** The kind of a call's answer: an object, a list of objects, or `null` if it has nothing to expand. */
export type Answers = ObjectName | { readonly list: ObjectName } | null;

/** The parameters of a call once they are checked. */
export type Parsed<Entries extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Entries, undefined>>;

/** One call of the server API, as it is declared. */
export interface RouteDeclaration<Entries extends v.ObjectEntries> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Its ids are called `:id` and `:childId`. */
  readonly path: `/v1/${string}`;
  /** Its place in the `stripe` package: `accounts.createExternalAccount`. `null`: Stripe has no such call. */
  readonly stripe: string | null;
  /** One sentence for the page of all calls. */
  readonly summary: string;
  /**
   * Every parameter that Stripe's newest version has: kept ones by their schema, the others as `notSimulated()`. Parameters that
   * aren't listed are refused as unknown. `expand` is not listed: every call that answers an object takes it.
   */
  readonly parameters: Entries;
  readonly answers: Answers;
  /** The sentence that refuses the whole call, if the sandbox doesn't simulate it. */
  readonly refusal?: string;
  readonly answer: (call: ServerCall<Parsed<Entries>>) => object;
}

/** A declared call. Lists of calls and comparisons with Stripe's types read its parameters. */
export interface Route extends Omit<RouteDeclaration<v.ObjectEntries>, 'answer'> {
  /** `POST /v1/accounts` */
  readonly name: string;
  /** @throws {ApiProblem} that names the parameter which can't be taken */
  readonly check: (parameters: FormObject) => { parameters: unknown; expand: readonly string[] };
  /** @param call with parameters that `check` returned */
  readonly answer: (call: ServerCall) => object;
}

/** Declares a call of the server API. */
export function route<const Entries extends v.ObjectEntries>(declaration: RouteDeclaration<Entries>): Route {
  const { method, path, answers, answer } = declaration;
  const schema = v.strictObject(declaration.parameters);
  const expansion = v.looseObject({ expand: v.optional(param.list(param.text), []) });
  return {
    ...declaration,
    name: `${method} ${path}`,
    check({ ...parameters }) {
      const expand = answers === null ? [] : checked(expansion, parameters).expand;
      if (answers !== null) delete parameters['expand'];
      return { parameters: checked(schema, parameters), expand };
    },
    answer: answer as Route['answer'],
  };
}

type RefusedCall<Entries extends v.ObjectEntries> = Pick<
  RouteDeclaration<Entries>,
  'method' | 'path' | 'stripe' | 'answers' | 'parameters'
> & { readonly refusal: string };

/** Declares a call that Stripe has and the sandbox doesn't simulate. The answer says so, unlike the answer to an unknown call. */
export function refusedRoute<const Entries extends v.ObjectEntries>(call: RefusedCall<Entries>): Route {
  return route({
    ...call,
    summary: 'Not simulated.',
    answer: () => {
      throw invalidRequest(400, null, call.refusal, call.path.includes(':id') ? 'id' : undefined);
    },
  });
}
