import { SCENARIO_SECRETS } from '../../src/sandbox/scenarios.js';
import type { ElementManifest, Typed } from './manifest.js';
import { PREPARED } from './prepared.js';

export interface Option {
  value: string;
  label: string;
}

/** What a value is set with. */
export type Control =
  | { kind: 'switch' }
  | { kind: 'choice'; options: Option[] }
  /** Documented secrets to choose from, or one's own. */
  | { kind: 'secret'; options: Option[] }
  | { kind: 'colour' }
  /** `checkedAs`: the property of CSS that takes the same values. */
  | { kind: 'text'; checkedAs?: string }
  /** Nothing is prepared: only code can set it. */
  | { kind: 'code' };

/** Where a setting belongs; also the groups, in the order in which they are shown. */
export const KINDS = ['attribute', 'property', 'slot', 'custom-property', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that can be set, as the manifest has it. */
export interface Setting {
  /** Unique; what the address calls it: `theme`, `.stripe`, `slot:icon`, `--brand`, `page:lang`. */
  key: string;
  kind: Kind;
  /** As it is written in HTML, CSS or code. */
  name: string;
  type: string;
  description: string;
  /** What the element does without it; empty where that is nothing, or derived. */
  default: string;
  control: Control;
}

/** By key, what was set; what is not in it is as it is by default. */
export type Values = ReadonlyMap<string, string>;

/** Who is talked to and for whom. An address carries none of it: a link must not choose that for another person. */
const KEPT_HERE = ['client-secret', 'publishable-key', 'stripe-account', 'api-url'];

const SECRETS = Object.entries(SCENARIO_SECRETS).map(([name, value]) => ({ value, label: spoken(name) }));

/** Whether an address may carry it: the sandbox's documented secrets may be shared, no other. */
export const isShared = ({ name }: Setting, value: string): boolean =>
  !KEPT_HERE.includes(name) || (name === 'client-secret' && SECRETS.some((secret) => secret.value === value));

/** What the playground begins with: without a secret there would be nothing to see. */
export const START: Values = new Map([['client-secret', SCENARIO_SECRETS.linked]]);

/** `--bank-account-token-collector-` */
export const prefixOf = ({ tagName }: Pick<ElementManifest, 'tagName'>): string => `--${tagName}-`;

/** Everything of the element that can be set, in the manifest's words. */
export function settingsOf(manifest: ElementManifest): Setting[] {
  const prefix = prefixOf(manifest);
  const properties = manifest.members.filter((member) => member.kind === 'field' && !member.readonly && !member.attribute);
  return [
    ...manifest.attributes.map((entry) => setting('attribute', entry.name, entry, controlOf(entry))),
    ...properties.map((entry) => setting('property', `.${entry.name}`, entry, preparedFor(entry.name))),
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

/** A control for each type. */
function controlOf(entry: Typed): Control {
  const type = typeOf(entry);
  if (entry.name === 'client-secret') return { kind: 'secret', options: SECRETS };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === '<color>') return { kind: 'colour' };
  const literals = type.split(' | ');
  if (literals.every((literal) => /^'.*'$/.test(literal))) {
    return { kind: 'choice', options: literals.map(unquoted).map((value) => ({ value, label: value })) };
  }
  const checkedAs = CHECKED_AS[type];
  return checkedAs ? { kind: 'text', checkedAs } : { kind: 'text' };
}

/** What code alone can set: a choice of what is prepared. */
function preparedFor(name: string): Control {
  const labels = Object.keys(PREPARED[name] ?? {});
  if (labels.length === 0) return { kind: 'code' };
  return { kind: 'choice', options: [{ value: '', label: 'not set' }, ...labels.map((value) => ({ value, label: value }))] };
}

/** `noEligibleAccounts` → `no eligible accounts` */
function spoken(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
