import * as v from 'valibot';
import { checked } from '../parameters.js';
import { type FormObject, type FormValue, emptyForm, isFormObject } from '../form-data.js';
import { unknownParameter } from '../api-problem.js';
import { isBefore } from './api-versions.js';
import { param } from './parameters.js';

type Json = Record<string, unknown>;
type Rewrite<Value> = (value: Value) => void;

/** A change that came with one version of Stripe's API, with the way back to the versions before it. */
export interface ApiChange {
  readonly since: string;
  readonly what: string;
  /** By call: brings the parameters of an older request up to this version, and refuses those that only came with it. */
  readonly requests?: Readonly<Record<string, Rewrite<FormObject>>>;
  /** By object: takes an answer of this version back to the one before. */
  readonly answers?: Readonly<Record<string, Rewrite<Json>>>;
}

const SESSION = 'financial_connections.session';
const ACCOUNT = 'financial_connections.account';
const CREATE_SESSION = 'POST /v1/financial_connections/sessions';

/** Returns the object at a key of a form, a new one if the key is free, or `null` if the key holds a value, which its check refuses. */
function objectAt(form: FormObject, key: string): FormObject | null {
  const value = (form[key] ??= emptyForm());
  return isFormObject(value) ? value : null;
}

function refuse(form: FormValue | undefined, key: string, name = key): void {
  if (isFormObject(form) && form[key] !== undefined) throw unknownParameter(name);
}

function removeFrom(holder: unknown, ...keys: string[]): void {
  if (typeof holder === 'object' && holder !== null) for (const key of keys) Reflect.deleteProperty(holder, key);
}

const countries = v.looseObject({
  filters: v.looseObject({ countries: v.pipe(param.list(param.country), v.maxLength(1, 'only_simulated: one country')) }),
});

/** Writes out the defaults from before 2026-09-30: a session for a connected account linked one payable account and took typed numbers. */
function sayOldDefaults(form: FormObject): void {
  const filters = objectAt(form, 'filters');
  refuse(filters ?? undefined, 'country', 'filters[country]');
  if (filters) {
    if (filters['countries'] !== undefined) filters['country'] = checked(countries, form).filters.countries[0] ?? '';
    delete filters['countries'];
    filters['require_payment_method_support'] ??= 'all';
  }
  const manualEntry = objectAt(form, 'manual_entry');
  if (manualEntry) manualEntry['mode'] ??= 'automatic';
  const holder = form['account_holder'];
  if (isFormObject(holder) && holder['type'] === 'account') form['limits'] ??= Object.assign(emptyForm(), { accounts: '1' });
}

/**
 * The changes of Stripe's API that the sandbox knows, newest first. Requests are read, and objects are kept, in the newest version; a
 * request in an older one is rewritten on its way in, and its answer on its way out. To add a version, add a row.
 * @see https://docs.stripe.com/changelog
 */
export const API_CHANGES: readonly ApiChange[] = [
  {
    since: '2026-09-30.endive',
    what: 'Sessions have other defaults: any number of accounts, none typed by hand, payable or not. One country replaces a list of countries.',
    requests: { [CREATE_SESSION]: sayOldDefaults },
    answers: {
      [SESSION]({ filters }) {
        if (!filters) return;
        const { country } = filters as { country: string | null };
        Object.assign(filters, { countries: country === null ? null : [country] });
      },
      [ACCOUNT]({ account_numbers: numbers }) {
        for (const number of (numbers ?? []) as { status: string }[]) {
          if (number.status === 'expired') number.status = 'deactivated';
        }
      },
      account: ({ business_profile: profile }) => removeFrom(profile, 'specified_commercial_transactions_act_url'),
    },
  },
  {
    since: '2026-08-26.dahlia',
    what: 'Sessions answer the one country that they are filtered by.',
    answers: { [SESSION]: ({ filters }) => removeFrom(filters, 'country') },
  },
  {
    since: '2026-07-29.dahlia',
    what: 'Sessions can say how many accounts they link, whether these have to be payable, and whether numbers may be typed; they answer the token.',
    requests: {
      [CREATE_SESSION](form) {
        refuse(form, 'limits');
        refuse(form, 'manual_entry');
        refuse(form['filters'], 'require_payment_method_support', 'filters[require_payment_method_support]');
      },
    },
    answers: {
      [SESSION](session) {
        removeFrom(session, 'limits', 'manual_entry', 'bank_account_token');
        removeFrom(session['filters'], 'require_payment_method_support');
        const isUnfiltered = Object.values(session['filters'] ?? {}).every((value) => value === null);
        if (isUnfiltered) delete session['filters'];
      },
    },
  },
  {
    since: '2026-06-24.dahlia',
    what: 'Linked accounts answer details of their status.',
    answers: { [ACCOUNT]: (account) => removeFrom(account, 'status_details') },
  },
  {
    since: '2025-12-15.clover',
    what: 'An account that represents a customer can hold linked accounts.',
    requests: {
      [CREATE_SESSION]: (form) => refuse(form['account_holder'], 'customer_account', 'account_holder[customer_account]'),
      'GET /v1/financial_connections/accounts': (form) =>
        refuse(form['account_holder'], 'customer_account', 'account_holder[customer_account]'),
    },
    answers: {
      [SESSION]: ({ account_holder: holder }) => removeFrom(holder, 'customer_account'),
      [ACCOUNT]: ({ account_holder: holder }) => removeFrom(holder, 'customer_account'),
    },
  },
  {
    since: '2025-11-17.clover',
    what: 'Linked accounts answer what is known of their numbers. Payout accounts have a status for a number that their bank has deactivated.',
    answers: {
      [ACCOUNT]: (account) => removeFrom(account, 'account_numbers'),
      // Not documented for earlier versions. Payouts to such a number fail, and a failed payout sets this status.
      bank_account(account) {
        if (account['status'] === 'tokenized_account_number_deactivated') account['status'] = 'errored';
      },
    },
  },
];

/** Brings the parameters of a request up to the newest version, oldest change first. */
export function upgraded(version: string, call: string, form: FormObject): FormObject {
  for (const { since, requests } of API_CHANGES.toReversed()) if (isBefore(version, since)) requests?.[call]?.(form);
  return form;
}

function rewriteInside(value: unknown, change: ApiChange): void {
  if (typeof value !== 'object' || value === null) return;
  const { object } = value as Json;
  // An event keeps the version that it was written in.
  if (object === 'event') return;
  // Metadata belongs to the platform, so no key in it is renamed.
  for (const [key, inner] of Object.entries(value)) if (key !== 'metadata') rewriteInside(inner, change);
  if (typeof object === 'string') change.answers?.[object]?.(value as Json);
}

/** Takes an answer back to an older version, newest change first, with all objects inside of it. */
export function downgraded<Answer extends object>(version: string, answer: Answer): Answer {
  for (const change of API_CHANGES) if (isBefore(version, change.since)) rewriteInside(answer, change);
  return answer;
}
