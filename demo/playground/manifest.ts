/** What the playground reads of `custom-elements.json`. Schema: https://github.com/webcomponents/custom-elements-manifest */
interface Described {
  name: string;
  description?: string;
}

export interface Typed extends Described {
  type?: { text: string };
  /** The same with the names of types resolved. */
  parsedType?: { text: string };
  default?: string;
}

export interface Field extends Typed {
  kind: 'field';
  readonly?: boolean;
  /** The attribute's name, where there is one. */
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
 * Fetches what the element says of itself, from beside the page.
 * @throws {Error} with a sentence for the reader when it is not there
 */
export async function fetchManifest(): Promise<ElementManifest> {
  const answer = await fetch('./custom-elements.json');
  if (!answer.ok) throw new Error('custom-elements.json is missing beside this page. Run: npm run build');
  const { modules } = (await answer.json()) as Package;
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  if (!element) throw new Error('custom-elements.json describes no element.');
  return element as ElementManifest;
}
