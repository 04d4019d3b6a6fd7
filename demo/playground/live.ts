import type { BankAccountTokenCollector } from '../../src/index.js';
import { make, place } from '../page/places.js';
import { toJson } from './events.js';
import type { ElementManifest } from './manifest.js';
import type { Stage } from './stage.js';

/** Keeps in sight what can only be read: states, and properties that no page sets. */
export function showLive(element: BankAccountTokenCollector, manifest: ElementManifest): void {
  const readable = manifest.members.filter((member) => member.kind === 'field' && member.readonly);
  const rows = readable.map(({ name, description = '' }) => {
    const value = make('dd', '');
    place('live').append(make('div', '', make('dt', '', name, make('small', '', description)), value));
    return { name, value };
  });
  const states = manifest.cssStates.map(({ name, description = '' }) => {
    const chip = make('li', '', make('code', '', `:state(${name})`));
    chip.title = description;
    place('states').append(chip);
    return { name, chip };
  });
  const show = (): void => {
    for (const { name, value } of rows) {
      const text = toJson(Reflect.get(element, name) ?? null).replace(/\s+/g, ' ');
      value.textContent = text === 'null' ? 'nothing yet' : text === '""' ? 'empty' : text.replace(/^"(.*)"$/, '$1');
    }
    for (const { name, chip } of states) chip.classList.toggle('on', element.matches(`:state(${name})`));
  };
  element.addController({ hostUpdated: show });
  show();
}

/** A button for each method that can be called without a word. What opens is brought into sight: the buttons are far below. */
export function offerMethods(element: BankAccountTokenCollector, manifest: ElementManifest): void {
  for (const member of manifest.members) {
    if (member.kind !== 'method') continue;
    const button = make('button', '', `${member.name}()`);
    button.type = 'button';
    button.title = member.description ?? '';
    const call = Reflect.get(element, member.name) as () => unknown;
    button.addEventListener('click', () => {
      void call.call(element);
      if (member.name === 'open') place('stage').scrollIntoView({ block: 'nearest' });
    });
    place('methods').append(button);
  }
}

/** A choice of parts to draw a line round; says so while there is nothing to draw it round. */
export function offerParts({ element, pointAt }: Stage, { cssParts }: ElementManifest): void {
  const field = place('parts') as HTMLSelectElement;
  field.append(new Option('none', ''), ...cssParts.map(({ name }) => new Option(name)));
  const tell = (): void => {
    const description = cssParts.find(({ name }) => name === field.value)?.description ?? '';
    const words = isOnScreen(element, field.value) ? description : `${description} ${whereToFind(element)}`;
    if (place('part').textContent !== words) place('part').textContent = words;
  };
  field.addEventListener('change', () => {
    pointAt(field.value);
    tell();
  });
  if (element.shadowRoot)
    new MutationObserver(tell).observe(element.shadowRoot, { childList: true, subtree: true, attributes: true });
}

const isOnScreen = ({ shadowRoot }: Element, part: string): boolean =>
  part === '' || [...(shadowRoot?.querySelectorAll(`[part~='${part}']`) ?? [])].some((node) => node.getClientRects().length > 0);

const whereToFind = (element: Element): string =>
  element.matches(':state(open)')
    ? 'It is not on this pane: go on to see it.'
    : 'It is not on screen: open the dialog to see it.';
