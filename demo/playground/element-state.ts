import type { BankAccountTokenCollector } from '../../src/index.js';
import { make, place } from '../page/places.js';
import { toJson } from './events.js';
import type { ElementManifest } from './manifest.js';
import type { Stage } from './stage.js';

/** Shows the states and the read-only properties, and keeps them up to date. */
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
      value.textContent = text === 'null' ? 'none yet' : text === '""' ? 'empty' : text.replace(/^"(.*)"$/, '$1');
    }
    for (const { name, chip } of states) chip.classList.toggle('on', element.matches(`:state(${name})`));
  };
  element.addController({ hostUpdated: show });
  show();
}

/** Adds a button for each method. `open()` scrolls to the preview, because the buttons are far below it. */
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

/** Offers the parts to highlight, and says where to find one that is not on screen. */
export function offerParts({ element, highlight }: Stage, { cssParts }: ElementManifest): void {
  const field = place('parts') as HTMLSelectElement;
  field.append(new Option('none', ''), ...cssParts.map(({ name }) => new Option(name)));
  const describePart = (): void => {
    const description = cssParts.find(({ name }) => name === field.value)?.description ?? '';
    const text = isOnScreen(element, field.value) ? description : `${description} ${whereToFind(element)}`;
    if (place('part').textContent !== text) place('part').textContent = text;
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
