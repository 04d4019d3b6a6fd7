/** What axe passes over, read from the accessibility tree: each check returns a sentence for each fault. */
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

/** A radio button or a check box that stands in no named group is a choice of nothing. */
export function namelessGroups(tree: AxNode): string[] {
  const isInGroup = ({ parent }: AxNode): boolean => parent !== null && (GROUPS.includes(parent.role) || isInGroup(parent));
  return [
    ...groups(tree)
      .filter(({ name }) => name === '')
      .map(({ role }) => `a ${role} has no name`),
    ...all(tree)
      .filter((node) => node.role === 'radio' && !isInGroup(node))
      .map(({ name }) => `"${name}" stands in no group`),
  ];
}

export const wrongExpanded = (tree: AxNode): string[] =>
  all(tree).flatMap(({ name, states, controls }) => {
    if (states['expanded'] === undefined) return [];
    const isOpen = controls.length > 0;
    return isOpen === (states['expanded'] === 'true') ? [] : [`"${name}" says expanded=${states['expanded']} wrongly`];
  });

export const doublySelected = (tree: AxNode): string[] =>
  groups(tree).flatMap((group) => {
    const chosen = all(group).filter(
      ({ role, states }) =>
        (role === 'radio' && states['checked'] === 'true') || (role === 'option' && states['selected'] === 'true'),
    );
    return chosen.length > 1 ? [`"${group.name}" has ${chosen.length} selected`] : [];
  });

/** With a dialog in sight, nothing outside the innermost one can be used. */
export function reachableBackground(tree: AxNode): string[] {
  const innermost = dialogs(tree).at(-1);
  if (!innermost) return [];
  const inside = new Set(all(innermost));
  return all(tree)
    .filter((node) => !inside.has(node) && CONTROLS.includes(node.role))
    .map(({ role, name }) => `the ${role} "${name}" behind the dialog can be reached`);
}

/** All that can be read from one look at the tree. */
export const faultsOf = (tree: AxNode): string[] =>
  [namelessDialogs, namelessGroups, wrongExpanded, doublySelected, reachableBackground].flatMap((check) => check(tree));
