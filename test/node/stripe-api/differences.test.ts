import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as v from 'valibot';
import { notSimulated } from '../../../src/sandbox/server-api/parameters.js';
import type { Route } from '../../../src/sandbox/server-api/route.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { type KeptDifference, differencesOf, mismatchesOf, unexplained } from './differences.js';
import { type Responses, everyCall } from './every-call.js';
import { type StripeTypes, readStripeTypes } from './types.js';

const kept = JSON.parse(readFileSync('test/node/stripe-api/kept-differences.json', 'utf8')) as KeptDifference[];

function without<Value extends object>(value: Value, key: string): Value {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as Value;
}

describe('the comparison with Stripe’s newest types', () => {
  let types: StripeTypes;
  let responses: Responses;
  before(async () => {
    types = readStripeTypes();
    responses = await everyCall();
  });

  const found = (routes: readonly Route[], bodies = responses) => unexplained(differencesOf(types, routes, bodies), kept).new;
  /** Returns the routes with changed parameters for one call. */
  const withParameters = (name: string, change: (parameters: v.ObjectEntries) => v.ObjectEntries) =>
    ROUTES.map((route) => (route.name === name ? { ...route, parameters: change({ ...route.parameters }) } : route));
  const SESSIONS = 'POST /v1/financial_connections/sessions';

  it('finds no unexplained difference, and no explanation without a difference', () => {
    assert.deepEqual(unexplained(differencesOf(types, ROUTES, responses), kept), { new: [], stale: [] });
  });

  it('has an explanation for each kept difference', () => {
    for (const { difference, reason } of kept) assert.ok(reason.length > 20, difference);
  });

  it('finds a parameter that is missing from the sandbox', () => {
    const routes = withParameters(SESSIONS, (parameters) => without(parameters, 'prefetch'));
    assert.deepEqual(found(routes), [`${SESSIONS}: prefetch is unknown here`]);
  });

  it('finds a parameter that only the sandbox has, whether it is simulated or not', () => {
    const routes = withParameters(SESSIONS, (parameters) => ({
      ...parameters,
      color: v.optional(v.string()),
      size: notSimulated(),
    }));
    assert.deepEqual(found(routes), [`${SESSIONS}: color is unknown to Stripe`, `${SESSIONS}: size is unknown to Stripe`]);
  });

  it('finds an added or missing value, also of a nested parameter', () => {
    const mode = v.optional(v.strictObject({ mode: v.optional(v.picklist(['automatic', 'custom'])) }));
    assert.deepEqual(found(withParameters(SESSIONS, (parameters) => ({ ...parameters, manual_entry: mode }))), [
      `${SESSIONS}: manual_entry[mode]=disabled is unknown here`,
      `${SESSIONS}: manual_entry[mode]=custom is unknown to Stripe`,
    ]);
  });

  it('finds a parameter that became optional or required', () => {
    const routes = withParameters(SESSIONS, (parameters) => ({
      ...parameters,
      permissions: v.optional(parameters['permissions']!),
      prefetch: v.array(v.string()),
    }));
    const sentences = found(routes).sort();
    assert.ok(sentences.includes(`${SESSIONS}: permissions may be left out here`), sentences.join('\n'));
    assert.ok(sentences.includes(`${SESSIONS}: prefetch has to be given here`), sentences.join('\n'));
  });

  it('finds a call that the package doesn’t have, and a call that was never made', () => {
    const [route] = ROUTES;
    assert.deepEqual(found([{ ...route!, stripe: 'accounts.bless' }]).slice(0, 1), [
      `${route!.name}: the stripe package has no accounts.bless`,
    ]);
    assert.ok(found(ROUTES, new Map()).includes(`${SESSIONS}: it was never called`));
  });

  for (const { name, stripe } of ROUTES.filter(({ stripe, refusal }) => stripe !== null && refusal === undefined)) {
    it(`finds every missing, wrong or unexpected field in a response: ${name}`, () => {
      const route = ROUTES.filter((each) => each.name === name);
      const response = responses.get(name)![0] as { data?: object[] };
      // An event has `data` too, but is not a list.
      const isList = Array.isArray(response.data);
      const item = (isList ? response.data![0] : response) as Record<string, unknown>;
      const mismatches = (mutation: object) =>
        mismatchesOf(types, route, new Map([[name, [isList ? { ...response, data: [mutation] } : mutation]]]));
      assert.deepEqual(mismatches(item), []);
      assert.equal(mismatches({ ...item, color: 'blue' }).length, 1);
      for (const key of Object.keys(item)) {
        assert.notDeepEqual(
          mismatches({ ...item, [key]: Symbol.for('nothing that JSON has') }),
          [],
          `${stripe ?? ''}: a wrong ${key}`,
        );
      }
      assert.deepEqual(mismatches(without(item, 'id')), [`${name}: ${stripe ?? ''}.id is missing`]);
    });
  }
});
