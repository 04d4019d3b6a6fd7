import * as v from 'valibot';
import { param as basic } from '../parameters.js';
import { isFormObject } from '../form-data.js';

/** Declares a parameter that Stripe has and the sandbox doesn't act on. It is refused: a test that passes here must not fail at Stripe. */
export function notSimulated(why = '') {
  const message = `not_simulated: ${why && `: ${why}`}`;
  return Object.assign(
    v.optional(
      v.custom<undefined>(() => false, message),
      undefined,
    ),
    { isSimulated: false as const },
  );
}

/** Takes one of Stripe's values. Those that the sandbox can't act on are refused with a sentence that says so. */
function oneOf<const Simulated extends readonly string[]>(simulated: Simulated, others: readonly string[] = []) {
  const every: readonly string[] = [...simulated, ...others];
  return Object.assign(
    v.pipe(
      v.picklist(every, `must be one of ${every.join(', ')}`),
      v.check((value) => !others.includes(value), `only_simulated: ${simulated.join(', ')}`),
      v.transform((value) => value as Simulated[number]),
    ),
    { values: every },
  );
}

/** Takes one value alone; all others are Stripe's, and not simulated. */
function only<const Value extends string>(value: Value) {
  return Object.assign(
    v.pipe(
      basic.text,
      v.check((text) => text === value, `only_simulated: ${value}`),
      v.transform(() => value),
    ),
    { only: value },
  );
}

/** Reads an empty value, which unsets the parameter, as `null`. Stripe's types call it `Emptyable`. */
function emptyable<Schema extends v.GenericSchema>(schema: Schema) {
  const run: v.GenericSchema<unknown, v.InferOutput<Schema> | null> = v.lazy((input) =>
    input === ''
      ? v.pipe(
          v.literal(''),
          v.transform(() => null),
        )
      : schema,
  );
  return Object.assign(run, { wrapped: schema, isEmptyable: true as const });
}

/** Takes an id, or the object itself in its place: `external_account`. */
function idOr<Schema extends v.GenericSchema>(schema: Schema) {
  const run: v.GenericSchema<unknown, string | v.InferOutput<Schema>> = v.lazy((input) =>
    isFormObject(input) ? schema : basic.text,
  );
  return Object.assign(run, { alternatives: [basic.text, schema] as const });
}

const MAX_KEY = 40;
const MAX_VALUE = 500;

/** Returns why a key can't be kept with its value, or `null` if it can. */
function metadataFault(key: string, value: unknown): string | null {
  if (key.length > MAX_KEY) return `a key has at most ${String(MAX_KEY)} characters`;
  if (typeof value !== 'string') return 'must be a string';
  return value.length > MAX_VALUE ? `a value has at most ${String(MAX_VALUE)} characters` : null;
}

/**
 * Keys and values that a platform chooses: any key is data, whatever it is called in JavaScript. An empty value unsets its key.
 * @see https://docs.stripe.com/api/metadata
 */
const metadata = v.pipe(
  v.custom<Record<string, string>>(isFormObject, 'must be a set of key-value pairs'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value: input } = dataset;
    for (const [key, value] of Object.entries(input)) {
      const fault = metadataFault(key, value);
      if (fault) addIssue({ message: fault, path: [{ type: 'object', origin: 'value', input, key: key.slice(0, 80), value }] });
    }
  }),
);

const UNSAFE_SCHEMES = ['about:', 'blob:', 'data:', 'file:', 'javascript:', 'vbscript:'];

/** Accepts the address of a page or of an app, but none that runs code or reads a file where it is opened. */
function isSafeAddress(text: string): boolean {
  return URL.canParse(text) && !UNSAFE_SCHEMES.includes(new URL(text).protocol);
}

/** Building blocks of what the server API takes. */
export const param = {
  ...basic,
  oneOf,
  only,
  emptyable,
  idOr,
  /** stripe-python before 5.1 writes Python's own `True` and `False`. */
  flag: v.pipe(
    v.string('must be true or false'),
    v.regex(/^(?:true|false|True|False)$/, 'must be true or false'),
    v.transform((value) => value.toLowerCase() === 'true'),
  ),
  metadata,
  /** Days until a payout, or Stripe's shortest. */
  delayDays: Object.assign(
    v.union([
      v.pipe(
        v.literal('minimum'),
        v.transform(() => 2),
      ),
      basic.wholeNumber(2, 31),
    ]),
    { values: ['minimum'] },
  ),
  /** ISO 3166, two letters. */
  country: v.pipe(basic.text, v.regex(/^[A-Z]{2}$/, 'country_code_invalid: must be a two-letter country code')),
  email: v.pipe(basic.text, v.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'email_invalid: must be an email address')),
  address: v.pipe(basic.text, v.check(isSafeAddress, 'url_invalid: must be an https://, http:// or app address')),
};
