/** Checks of the accessibility tree for faults that axe does not find. Each check returns one sentence for each fault. */
import { all, type AxNode } from './ax-tree.js';

const DIALOGS = ['dialog', 'alertdialog'];
const GROUPS = ['group', 'radiogroup', 'listbox'];
const CONTROLS = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'radio',
  'checkbox',
  'option',
  'spinbutton',
  'slider',
  'tab',
];

const dialogs = (tree: AxNode): AxNode[] => all(tree).filter(({ role }) => DIALOGS.includes(role));
const groups = (tree: AxNode): AxNode[] => all(tree).filter(({ role }) => GROUPS.includes(role));

export const namelessDialogs = (tree: AxNode): string[] =>
  dialogs(tree)
    .filter(({ name }) => name === '')
    .map(({ role }) => `a ${role} has no name`);

/** Finds groups without a name, and radio buttons outside a group. In both cases, users would not know what they are choosing. */
export function namelessGroups(tree: AxNode): string[] {
  const isInGroup = ({ parent }: AxNode): boolean => parent !== null && (GROUPS.includes(parent.role) || isInGroup(parent));
  return [
    ...groups(tree)
      .filter(({ name }) => name === '')
      .map(({ role }) => `a ${role} has no name`),
    ...all(tree)
      .filter((node) => node.role === 'radio' && !isInGroup(node))
      .map(({ name }) => `"${name}" is not in a group`),
  ];
}

export const wrongExpanded = (tree: AxNode): string[] =>
  all(tree).flatMap(({ name, states, controls }) => {
    if (states['expanded'] === undefined) return [];
    const isOpen = controls.length > 0;
    return isOpen === (states['expanded'] === 'true') ? [] : [`"${name}" wrongly has expanded=${states['expanded']}`];
  });

export const doublySelected = (tree: AxNode): string[] =>
  groups(tree).flatMap((group) => {
    const chosen = all(group).filter(
      ({ role, states }) =>
        (role === 'radio' && states['checked'] === 'true') || (role === 'option' && states['selected'] === 'true'),
    );
    return chosen.length > 1 ? [`"${group.name}" has ${chosen.length} selected`] : [];
  });

/** Finds controls outside the innermost dialog: they must not be reachable while it is open. */
export function reachableBackground(tree: AxNode): string[] {
  const innermost = dialogs(tree).at(-1);
  if (!innermost) return [];
  const inside = new Set(all(innermost));
  return all(tree)
    .filter((node) => !inside.has(node) && CONTROLS.includes(node.role))
    .map(({ role, name }) => `the ${role} "${name}" behind the dialog can be reached`);
}

/** Runs every check. */
export const faultsOf = (tree: AxNode): string[] =>
  [namelessDialogs, namelessGroups, wrongExpanded, doublySelected, reachableBackground].flatMap((check) => check(tree));
