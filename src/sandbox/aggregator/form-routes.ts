import { Hono } from 'hono';
import * as v from 'valibot';
import { readParameters } from '../parameters.js';
import { authorize } from '../objects/auth-session.js';
import { Remembered } from '../remembered.js';
import type { World } from '../world.js';
import { FORM_PATH, formPage } from './form-pages.js';
import { type FormOutcome, type FormStep, afterAnswer } from './form-steps.js';
import { type Launches, RETURN_PATH, isWaiting } from './launches.js';
import { deadEnd } from '../pages/layout.js';

const submission = v.record(v.string(), v.string());

/** The step of each sign-in on the aggregator's form, by its one-time state. */
type Place = Exclude<FormOutcome, string>;

const START: Place = { to: 'credentials', isAgain: false };

/** Serves the form for banks without OAuth. It accepts the steering words of Stripe's test institution, and no real data. */
export function formRoutes(world: World, launches: Launches): Hono {
  const routes = new Hono();
  const places = new Remembered<Place>();

  function waitingAt(state: string) {
    const record = launches.find(state);
    return record && !record.bank.isOauth && isWaiting(record) ? record : undefined;
  }

  function end(state: string, error?: 'access_denied' | 'server_error'): string {
    places.delete(state);
    const query = new URLSearchParams({ state, ...(error && { error }) });
    return `${RETURN_PATH}?${query.toString()}`;
  }

  routes.get(FORM_PATH, (context) => {
    const state = context.req.query('state') ?? '';
    const record = waitingAt(state);
    if (!record) return context.html(deadEnd(null), 400);
    const { to: step, isAgain } = places.get(state) ?? START;
    return context.html(formPage({ bank: record.bank, state, step, isAgain }));
  });

  routes.post(FORM_PATH, async (context) => {
    const form = v.safeParse(submission, await readParameters(context.req.raw));
    const { state = '', decision, ...fields } = form.success ? form.output : {};
    const record = waitingAt(state);
    if (!record) return context.html(deadEnd(null), 400);
    if (decision === 'deny') {
      record.status = 'refused';
      return context.redirect(end(state, 'access_denied'), 303);
    }
    const step: FormStep = (places.get(state) ?? START).to;
    const outcome = afterAnswer(step, Object.values(fields));
    if (outcome === 'failed') {
      record.status = 'failed';
      return context.redirect(end(state, 'server_error'), 303);
    }
    if (outcome === 'authorized') {
      authorize(world, record, record.bank.accounts());
      return context.redirect(end(state), 303);
    }
    places.set(state, outcome);
    return context.redirect(`${FORM_PATH}?state=${state}`, 303);
  });

  return routes;
}
