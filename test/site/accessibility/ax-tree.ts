import type { CDPSession } from 'playwright-core';

/** A node of the accessibility tree, which screen readers use. */
export interface AxNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** The values of `checked`, `expanded`, `disabled`, … */
  states: Record<string, string>;
  /** The nodes that it controls. */
  controls: AxNode[];
  parent: AxNode | null;
  children: AxNode[];
  /** The DevTools id of the node's element. */
  backendNodeId: number;
}

type RawNode = Awaited<ReturnType<typeof rawTree>>[number];
const rawTree = async (cdp: CDPSession) => (await cdp.send('Accessibility.getFullAXTree')).nodes;

const STATES = [
  'focused',
  'checked',
  'selected',
  'expanded',
  'disabled',
  'invalid',
  'busy',
  'modal',
  'live',
  'hasPopup',
  'readonly',
  'level',
];
/** Default values, which screen readers don't announce. */
const DEFAULTS = ['false', 'none', 'off', ''];
const CONTAINERS = ['none', 'generic', 'strong', 'LabelText', 'InlineTextBox', 'LineBreak'];

const text = (given: { value?: unknown } | undefined): string => {
  const value = given?.value;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value).replace(/\s+/g, ' ').trim() : '';
};

function statesOf({ properties = [], role }: RawNode): Record<string, string> {
  const pairs = properties.map(({ name, value }) => [name, text(value)] as const);
  const isAnnounced = (name: string, value: string): boolean =>
    name === 'level' || name === 'focused'
      ? text(role) !== (name === 'level' ? 'listitem' : 'RootWebArea')
      : ['expanded', 'checked', 'selected'].includes(name) || !DEFAULTS.includes(value);
  const announced = pairs.filter(([name, value]) => STATES.includes(name) && isAnnounced(name, value));
  return Object.fromEntries(announced.map(([name, value]) => [name, name === 'busy' ? 'true' : value]));
}

/** Returns the page's accessibility tree, without the nodes that screen readers skip. */
export async function axTree(cdp: CDPSession): Promise<AxNode> {
  const raw = await rawTree(cdp);
  const byId = new Map(raw.map((node) => [node.nodeId, node]));
  const made = new Map<number, AxNode>();

  const make = (node: RawNode, parent: AxNode | null): AxNode[] => {
    const isAnnounced = !node.ignored && !CONTAINERS.includes(text(node.role));
    const own: AxNode | null = isAnnounced
      ? {
          role: text(node.role),
          name: text(node.name),
          description: text(node.description),
          value: text(node.value),
          states: statesOf(node),
          controls: [],
          parent,
          children: [],
          backendNodeId: node.backendDOMNodeId ?? 0,
        }
      : null;
    if (own) made.set(own.backendNodeId, own);
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? make(child, own ?? parent) : [];
    });
    if (!own) return children;
    own.children = children;
    return [own];
  };

  const [root] = make(
    raw.find(({ parentId }) => parentId === undefined)!,
    null,
  );
  for (const node of raw) {
    const controlled = node.properties?.find(({ name }) => name === 'controls')?.value.relatedNodes ?? [];
    const own = made.get(node.backendDOMNodeId ?? 0);
    own?.controls.push(...controlled.flatMap(({ backendDOMNodeId }) => made.get(backendDOMNodeId) ?? []));
  }
  return root!;
}

/** Returns a node and its descendants, in reading order. */
export const all = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(all)];

function line({ role, name, description, value, states }: AxNode): string {
  const stateTexts = Object.entries(states).map(([state, current]) => (current === 'true' ? state : `${state}=${current}`));
  const rest = [...(value && value !== name ? [`value "${value}"`] : []), ...stateTexts];
  return [role, ...(name ? [`"${name}"`] : []), ...(rest.length > 0 ? [`[${rest.join(', ')}]`] : [])]
    .concat(description ? [`— ${description}`] : [])
    .join(' ');
}

/** Returns the tree as text, with one indented line for each node. Omits text that only repeats its parent's name. */
export function asText(node: AxNode, depth = 0): string {
  const own = `${'  '.repeat(depth)}${node.role === 'StaticText' ? `"${node.name}"` : line(node)}`;
  const isOnlyText = node.children.every(({ role }) => role === 'StaticText');
  const isRepeated = isOnlyText && [node.name, node.value].includes(node.children.map(({ name }) => name).join(' '));
  return [own, ...(isRepeated ? [] : node.children.map((child) => asText(child, depth + 1)))].join('\n');
}
