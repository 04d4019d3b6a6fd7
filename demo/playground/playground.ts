import { make, place } from '../page/places.js';
import { fromHash, toHash } from './address.js';
import { offerCopying } from './copying.js';
import { logEvents } from './events.js';
import { offerMethods, offerParts, showLive } from './live.js';
import { fetchManifest } from './manifest.js';
import { PAGE_SETTINGS, scenarios } from './page-settings.js';
import { stageIn } from './preview.js';
import { rowFor, type Row } from './row.js';
import { settingsOf, START, type Setting, type Values } from './settings.js';
import { toHtml } from './snippet.js';

const frame = place('stage') as HTMLIFrameElement;

/** The groups of the panel, in order. */
const GROUPS: [title: string, includes: (setting: Setting) => boolean][] = [
  ['Attributes', ({ kind }) => kind === 'attribute'],
  ['Properties', ({ kind }) => kind === 'property'],
  ['Slots', ({ kind }) => kind === 'slot'],
  ['Colors', ({ kind, control }) => kind === 'custom-property' && control.kind === 'color'],
  ['Type, space and shape', ({ kind, control }) => kind === 'custom-property' && control.kind !== 'color'],
];

async function start(): Promise<void> {
  const [manifest, stage] = await Promise.all([fetchManifest(), stageIn(frame)]);
  const elementSettings = settingsOf(manifest);
  const settings = [...PAGE_SETTINGS, ...elementSettings];
  let values: Values = fromHash(settings, location.hash);

  const set = ({ key }: Setting, value: string): void => {
    const next = new Map(values);
    if (value === '') next.delete(key);
    else next.set(key, value);
    show(next);
  };
  const rows = [...scenarios(elementSettings), ...settings].map((setting) => rowFor(setting, (value) => set(setting, value)));
  place('around').append(...rows.filter(({ setting }) => setting.kind === 'page').map((row) => row.element));
  const counters = GROUPS.map(([title, includes]) =>
    addGroup(
      title,
      rows.filter(({ setting }) => includes(setting)),
    ),
  );

  function show(next: Values): void {
    values = next;
    for (const row of rows) row.show(values.get(row.setting.key) ?? '');
    for (const count of counters) count();
    document.documentElement.dataset['theme'] = values.get('page:colors') ?? '';
    frame.dataset['width'] = values.get('page:width') ?? 'full';
    place('html').textContent = toHtml(manifest.tagName, settings, values);
    void showLook(values.get('page:look') ?? '');
    void stage.show(settings, values).then(() => {
      for (const { setting, showEffective } of rows) {
        if (setting.kind === 'custom-property') showEffective(stage.read(setting.name));
      }
    });
  }

  const saveToAddress = (): void => history.replaceState(null, '', `#${toHash(settings, values)}`);
  document.addEventListener('change', saveToAddress);
  addEventListener('hashchange', () => show(fromHash(settings, location.hash)));
  place('reset').addEventListener('click', () => {
    show(START);
    saveToAddress();
  });

  logEvents(stage.element, manifest);
  showLive(stage.element, manifest);
  offerMethods(stage.element, manifest);
  offerParts(stage, manifest);
  offerCopying(place('copy-html'), place('html'));
  offerCopying(place('copy-look'), place('look-file'));
  show(values);
}

/** Adds a group of settings, and returns a function that updates the number of those that are set. */
function addGroup(title: string, rows: Row[]): () => void {
  const count = make('small', 'count');
  const group = make('details', 'group', make('summary', '', make('h3', '', title), count));
  group.open = title === 'Attributes' || title === 'Colors';
  group.append(...rows.map(({ element }) => element));
  place('settings').append(group);
  return () => {
    const set = rows.filter(({ element }) => element.classList.contains('set')).length;
    count.textContent = set === 0 ? '' : `${set} set`;
  };
}

let shownLook = '';

/** Shows the CSS file of a look, ready to copy. */
async function showLook(look: string): Promise<void> {
  if (look === shownLook) return;
  shownLook = look;
  place('look').hidden = look === '';
  if (look === '') return;
  place('look-name').textContent = `${look}.css`;
  const answer = await fetch(`./themes/${look}.css`);
  if (look === shownLook) place('look-file').textContent = await answer.text();
}

start().catch((error: unknown) => {
  place('message').textContent = error instanceof Error ? error.message : 'The playground didn’t start. Reload the page.';
});
