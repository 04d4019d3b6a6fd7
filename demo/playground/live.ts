import type { BankAccountTokenCollector } from '../../src/index.js';
import { make, place } from '../page/places.js';
import { toJson } from './events.js';
import type { ElementManifest } from './manifest.js';

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
      value.textContent = text === 'null' ? 'nothing yet' : text.replace(/^"(.*)"$/, '$1');
    }
    for (const { name, chip } of states) chip.classList.toggle('on', element.matches(`:state(${name})`));
  };
  element.addController({ hostUpdated: show });
  show();
}

/** A button for each method that can be called without a word. */
export function offerMethods(element: BankAccountTokenCollector, manifest: ElementManifest): void {
  for (const member of manifest.members) {
    if (member.kind !== 'method') continue;
    const button = make('button', '', `${member.name}()`);
    button.type = 'button';
    button.title = member.description ?? '';
    const call = Reflect.get(element, member.name) as () => unknown;
    button.addEventListener('click', () => void call.call(element));
    place('methods').append(button);
  }
}

/** A choice of parts to draw a line round. */
export function offerParts({ cssParts }: ElementManifest, pointAt: (part: string) => void): void {
  const field = place('parts') as HTMLSelectElement;
  field.append(new Option('none', ''), ...cssParts.map(({ name }) => new Option(name)));
  field.addEventListener('change', () => {
    pointAt(field.value);
    place('part').textContent = cssParts.find(({ name }) => name === field.value)?.description ?? '';
  });
}
