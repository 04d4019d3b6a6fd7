import type { BankAccountTokenCollector } from '../../src/index.js';
import { make, ref } from '../page/dom.js';
import { toJson } from './event-log.js';
import type { ElementManifest } from './manifest.js';
import type { Preview } from './preview-page.js';

/** Shows the element's states and read-only properties, and updates them with the element. */
export function showStateAndProperties(element: BankAccountTokenCollector, manifest: ElementManifest): void {
  const readable = manifest.members.filter((member) => member.kind === 'field' && member.readonly);
  const rows = readable.map(({ name, description = '' }) => {
    const value = make('dd', '');
    ref('properties').append(make('div', '', make('dt', '', name, make('small', '', description)), value));
    return { name, value };
  });
  const states = manifest.cssStates.map(({ name, description = '' }) => {
    const chip = make('li', '', make('code', '', `:state(${name})`));
    chip.title = description;
    ref('states').append(chip);
    return { name, chip };
  });
  const show = (): void => {
    for (const { name, value } of rows) {
      const text = toJson(Reflect.get(element, name) ?? null).replace(/\s+/g, ' ');
      value.textContent = text === 'null' ? 'none yet' : text === '""' ? 'empty' : text.replace(/^"(.*)"$/, '$1');
    }
    for (const { name, chip } of states) chip.classList.toggle('on', element.matches(`:state(${name})`));
  };
  element.addController({ hostUpdated: show });
  show();
}

/** Adds a button for each method. The button for `open()` also scrolls to the preview, because the buttons are far below it. */
export function addMethodButtons(element: BankAccountTokenCollector, manifest: ElementManifest): void {
  for (const member of manifest.members) {
    if (member.kind !== 'method') continue;
    const button = make('button', '', `${member.name}()`);
    button.type = 'button';
    button.title = member.description ?? '';
    const call = Reflect.get(element, member.name) as () => unknown;
    button.addEventListener('click', () => {
      void call.call(element);
      if (member.name === 'open') ref('preview').scrollIntoView({ block: 'nearest' });
    });
    ref('methods').append(button);
  }
}

/** Sets up the field that highlights a CSS part. For a part that is not on screen, it says how to get there. */
export function setUpPartPicker({ element, highlight }: Preview, { cssParts }: ElementManifest): void {
  const field = ref('parts') as HTMLSelectElement;
  field.append(new Option('none', ''), ...cssParts.map(({ name }) => new Option(name)));
  const describePart = (): void => {
    const description = cssParts.find(({ name }) => name === field.value)?.description ?? '';
    const text = isOnScreen(element, field.value) ? description : `${description} ${whereToFind(element)}`;
    if (ref('part').textContent !== text) ref('part').textContent = text;
  };
  field.addEventListener('change', () => {
    highlight(field.value);
    describePart();
  });
  if (element.shadowRoot)
    new MutationObserver(describePart).observe(element.shadowRoot, { childList: true, subtree: true, attributes: true });
}

const isOnScreen = ({ shadowRoot }: Element, part: string): boolean =>
  part === '' || [...(shadowRoot?.querySelectorAll(`[part~='${part}']`) ?? [])].some((node) => node.getClientRects().length > 0);

const whereToFind = (element: Element): string =>
  element.matches(':state(open)')
    ? 'It isn’t on this pane. Continue to see it.'
    : 'It isn’t on screen. Open the dialog to see it.';
