import type { CDPSession } from 'playwright-core';

/** A node as a screen reader is handed it. */
export interface AxNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** `checked`, `expanded`, `disabled`, … with what the browser says of them. */
  states: Record<string, string>;
  /** The nodes that it controls. */
  controls: AxNode[];
  parent: AxNode | null;
  children: AxNode[];
  /** Asks the browser about the element behind it. */
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
/** What the browser says of everything, and means nothing by. */
const SILENT = ['false', 'none', 'off', ''];
const CONTAINERS = ['none', 'generic', 'strong', 'LabelText', 'InlineTextBox', 'LineBreak'];

const text = (given: { value?: unknown } | undefined): string => {
  const value = given?.value;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value).replace(/\s+/g, ' ').trim() : '';
};

function statesOf({ properties = [], role }: RawNode): Record<string, string> {
  const pairs = properties.map(({ name, value }) => [name, text(value)] as const);
  const isTold = (name: string, value: string): boolean =>
    name === 'level' || name === 'focused'
      ? text(role) !== (name === 'level' ? 'listitem' : 'RootWebArea')
      : ['expanded', 'checked', 'selected'].includes(name) || !SILENT.includes(value);
  const told = pairs.filter(([name, value]) => STATES.includes(name) && isTold(name, value));
  return Object.fromEntries(told.map(([name, value]) => [name, name === 'busy' ? 'true' : value]));
}

/** The whole page's tree, without what a screen reader passes over in silence. */
export async function axTree(cdp: CDPSession): Promise<AxNode> {
  const raw = await rawTree(cdp);
  const byId = new Map(raw.map((node) => [node.nodeId, node]));
  const made = new Map<number, AxNode>();

  const make = (node: RawNode, parent: AxNode | null): AxNode[] => {
    const isSpoken = !node.ignored && !CONTAINERS.includes(text(node.role));
    const own: AxNode | null = isSpoken
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

/** The node and all below it, in reading order. */
export const all = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(all)];

function line({ role, name, description, value, states }: AxNode): string {
  const said = Object.entries(states).map(([state, word]) => (word === 'true' ? state : `${state}=${word}`));
  const rest = [...(value && value !== name ? [`value "${value}"`] : []), ...said];
  return [role, ...(name ? [`"${name}"`] : []), ...(rest.length > 0 ? [`[${rest.join(', ')}]`] : [])]
    .concat(description ? [`— ${description}`] : [])
    .join(' ');
}

/** One line for each node, indented; words that only repeat what stands above them are left out. */
export function asText(node: AxNode, depth = 0): string {
  const own = `${'  '.repeat(depth)}${node.role === 'StaticText' ? `"${node.name}"` : line(node)}`;
  const isWords = node.children.every(({ role }) => role === 'StaticText');
  const isRepeated = isWords && [node.name, node.value].includes(node.children.map(({ name }) => name).join(' '));
  return [own, ...(isRepeated ? [] : node.children.map((child) => asText(child, depth + 1)))].join('\n');
}
