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

/** The groups of the panel, in their order. */
const GROUPS: [title: string, holds: (setting: Setting) => boolean][] = [
  ['Attributes', ({ kind }) => kind === 'attribute'],
  ['Properties', ({ kind }) => kind === 'property'],
  ['Slots', ({ kind }) => kind === 'slot'],
  ['Colours', ({ kind, control }) => kind === 'custom-property' && control.kind === 'colour'],
  ['Type, space and shape', ({ kind, control }) => kind === 'custom-property' && control.kind !== 'colour'],
];

async function start(): Promise<void> {
  const [manifest, stage] = await Promise.all([fetchManifest(), stageIn(frame)]);
  const ofElement = settingsOf(manifest);
  const settings = [...PAGE_SETTINGS, ...ofElement];
  let values: Values = fromHash(settings, location.hash);

  const set = ({ key }: Setting, value: string): void => {
    const next = new Map(values);
    if (value === '') next.delete(key);
    else next.set(key, value);
    show(next);
  };
  const rows = [...scenarios(ofElement), ...settings].map((setting) => rowFor(setting, (value) => set(setting, value)));
  place('around').append(...rows.filter(({ setting }) => setting.kind === 'page').map((row) => row.element));
  const counters = GROUPS.map(([title, holds]) =>
    addGroup(
      title,
      rows.filter(({ setting }) => holds(setting)),
    ),
  );

  function show(next: Values): void {
    values = next;
    for (const row of rows) row.show(values.get(row.setting.key) ?? '');
    for (const count of counters) count();
    document.documentElement.dataset['theme'] = values.get('page:colours') ?? '';
    frame.dataset['width'] = values.get('page:width') ?? 'full';
    place('html').textContent = toHtml(manifest.tagName, settings, values);
    void showLook(values.get('page:look') ?? '');
    void stage.show(settings, values).then(() => {
      for (const { setting, showEffective } of rows) {
        if (setting.kind === 'custom-property') showEffective(stage.read(setting.name));
      }
    });
  }

  const keep = (): void => history.replaceState(null, '', `#${toHash(settings, values)}`);
  document.addEventListener('change', keep);
  addEventListener('hashchange', () => show(fromHash(settings, location.hash)));
  place('reset').addEventListener('click', () => {
    show(START);
    keep();
  });

  logEvents(stage.element, manifest);
  showLive(stage.element, manifest);
  offerMethods(stage.element, manifest);
  offerParts(stage, manifest);
  offerCopying(place('copy-html'), place('html'));
  offerCopying(place('copy-look'), place('look-file'));
  show(values);
}

/** Adds a group of settings; what it returns counts those that are set. */
function addGroup(title: string, rows: Row[]): () => void {
  const count = make('small', 'count');
  const group = make('details', 'group', make('summary', '', make('h3', '', title), count));
  group.open = title === 'Attributes' || title === 'Colours';
  group.append(...rows.map(({ element }) => element));
  place('settings').append(group);
  return () => {
    const set = rows.filter(({ element }) => element.classList.contains('set')).length;
    count.textContent = set === 0 ? '' : `${set} set`;
  };
}

let shownLook = '';

/** Shows the file of a look, to copy. */
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
  place('said').textContent = error instanceof Error ? error.message : 'The playground did not start.';
});
