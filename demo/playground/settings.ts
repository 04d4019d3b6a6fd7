import { SCENARIO_SECRETS } from '../../src/sandbox/scenarios.js';
import type { ElementManifest, Typed } from './manifest.js';
import { SAMPLE_VALUES } from './sample-values.js';

export interface Option {
  value: string;
  label: string;
}

/** The kind of control for a setting. */
export type Control =
  | { kind: 'switch' }
  | { kind: 'choice'; options: Option[] }
  /** The sandbox's test secrets, or the user's own secret. */
  | { kind: 'secret'; options: Option[] }
  | { kind: 'color' }
  /** `checkedAs` is a CSS property that accepts the same values. */
  | { kind: 'text'; checkedAs?: string }
  /** No control: only code can set the property, and there are no sample values. */
  | { kind: 'code' };

/** The kinds of settings, in the order of their groups. */
export const KINDS = ['attribute', 'property', 'slot', 'custom-property', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** One setting, as the manifest describes it. */
export interface Setting {
  /** The unique name, also used in the URL: `theme`, `.stripe`, `slot:icon`, `--brand`, `page:language`. */
  key: string;
  kind: Kind;
  /** The name in HTML, CSS or code. */
  name: string;
  type: string;
  description: string;
  /** The value that the element uses if nothing is set. Empty if nothing applies, or if the value is derived from others. */
  default: string;
  control: Control;
}

/** The values that are set, by key. A setting that is not in the map has its default. */
export type Values = ReadonlyMap<string, string>;

/** Settings that are never in the URL: a link must not choose the server or the account for another user, and must not contain account data. */
const NEVER_SHARED = [
  ...['client-secret', 'publishable-key', 'stripe-account', 'api-url'],
  ...['account-bank', 'account-last4', 'account-status'],
];

const SECRETS = Object.entries(SCENARIO_SECRETS).map(([name, value]) => ({ value, label: toWords(name) }));

/** Returns whether the URL may contain the value. The only secrets that it may contain are the sandbox's test secrets. */
export const isShared = ({ name }: Setting, value: string): boolean =>
  !NEVER_SHARED.includes(name) || (name === 'client-secret' && SECRETS.some((secret) => secret.value === value));

/** The initial values. The secret is needed to open the modal. */
export const INITIAL_VALUES: Values = new Map([['client-secret', SCENARIO_SECRETS.linked]]);

/** Returns `--bank-account-token-collector-`. */
export const prefixOf = ({ tagName }: Pick<ElementManifest, 'tagName'>): string => `--${tagName}-`;

/** Returns every setting of the element, as the manifest describes it. */
export function settingsOf(manifest: ElementManifest): Setting[] {
  const prefix = prefixOf(manifest);
  const properties = manifest.members.filter((member) => member.kind === 'field' && !member.readonly && !member.attribute);
  return [
    ...manifest.attributes.map((entry) => setting('attribute', entry.name, entry, controlOf(entry))),
    ...properties.map((entry) => setting('property', `.${entry.name}`, entry, controlOfProperty(entry.name))),
    ...manifest.slots.map((entry) => setting('slot', `slot:${entry.name}`, entry, { kind: 'text' })),
    ...manifest.cssProperties.map((entry) =>
      setting('custom-property', entry.name.replace(prefix, '--'), entry, controlOf(entry)),
    ),
  ];
}

function setting(kind: Kind, key: string, entry: Typed, control: Control): Setting {
  const { name, description = '' } = entry;
  const type = typeOf(entry);
  return { key, kind, name, type, description, default: unquoted(entry.default), control };
}

const typeOf = ({ type, parsedType }: Typed): string => (parsedType ?? type)?.text.replace(/ \| undefined$/, '') ?? '';
const unquoted = (text = ''): string => text.replace(/^'(.*)'$/, '$1');

const CHECKED_AS: Record<string, string> = {
  '<length>': 'width',
  '<shadow>': 'box-shadow',
  '<family-name>': 'font-family',
};

/** Returns the control for an entry's type. */
function controlOf(entry: Typed): Control {
  const type = typeOf(entry);
  if (entry.name === 'client-secret') return { kind: 'secret', options: SECRETS };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === '<color>') return { kind: 'color' };
  const literals = type.split(' | ');
  if (literals.every((literal) => /^'.*'$/.test(literal))) {
    return { kind: 'choice', options: literals.map(unquoted).map((value) => ({ value, label: value })) };
  }
  const checkedAs = CHECKED_AS[type];
  return checkedAs ? { kind: 'text', checkedAs } : { kind: 'text' };
}

/** Returns the control for a property that only code can set: a choice of sample values, if there are any. */
function controlOfProperty(name: string): Control {
  const labels = Object.keys(SAMPLE_VALUES[name] ?? {});
  if (labels.length === 0) return { kind: 'code' };
  return { kind: 'choice', options: [{ value: '', label: 'not set' }, ...labels.map((value) => ({ value, label: value }))] };
}

/** Returns `no eligible accounts` for `noEligibleAccounts`. */
function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
