// The types describe only what the playground reads from `custom-elements.json`.
// https://github.com/webcomponents/custom-elements-manifest

interface Described {
  name: string;
  description?: string;
}

export interface Typed extends Described {
  type?: { text: string };
  /** The type, with the names of other types replaced by their definitions. */
  parsedType?: { text: string };
  default?: string;
}

export interface Field extends Typed {
  kind: 'field';
  readonly?: boolean;
  /** The name of the field's attribute, if it has one. */
  attribute?: string;
}

export interface Method extends Described {
  kind: 'method';
}

export interface ElementManifest extends Described {
  tagName: string;
  attributes: Typed[];
  members: (Field | Method)[];
  events: Typed[];
  slots: Described[];
  cssProperties: Typed[];
  cssParts: Described[];
  cssStates: Described[];
}

interface Package {
  modules: { declarations: Partial<ElementManifest>[] }[];
}

/**
 * Fetches the element's manifest, which is next to the page.
 * @throws {Error} with a message for the user, if the manifest is missing
 */
export async function fetchManifest(): Promise<ElementManifest> {
  const response = await fetch('./custom-elements.json');
  if (!response.ok) throw new Error('custom-elements.json is missing next to this page. Run: npm run build');
  const { modules } = (await response.json()) as Package;
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  if (!element) throw new Error('custom-elements.json describes no element.');
  return element as ElementManifest;
}
