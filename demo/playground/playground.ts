import { make, ref } from '../page/dom.js';
import { setUpCopyButton } from './copy-button.js';
import { addMethodButtons, setUpPartPicker, showStateAndProperties } from './element-state.js';
import { logEvents } from './event-log.js';
import { loadPreview } from './load-preview.js';
import { fetchManifest } from './manifest.js';
import { PAGE_SETTINGS, scenarioSettings } from './page-settings.js';
import { rowFor, type Row } from './setting-row.js';
import { INITIAL_VALUES, settingsOf, type Setting, type Values } from './settings.js';
import { toHtml } from './snippet.js';
import { fromHash, toHash } from './url-hash.js';

const frame = ref('preview') as HTMLIFrameElement;

/** The groups of the panel, in order. */
const GROUPS: [title: string, includes: (setting: Setting) => boolean][] = [
  ['Attributes', ({ kind }) => kind === 'attribute'],
  ['Properties', ({ kind }) => kind === 'property'],
  ['Slots', ({ kind }) => kind === 'slot'],
  ['Colors', ({ kind, control }) => kind === 'custom-property' && control.kind === 'color'],
  ['Type, space and shape', ({ kind, control }) => kind === 'custom-property' && control.kind !== 'color'],
];

async function start(): Promise<void> {
  const [manifest, preview] = await Promise.all([fetchManifest(), loadPreview(frame)]);
  const elementSettings = settingsOf(manifest);
  const settings = [...PAGE_SETTINGS, ...elementSettings];
  let values: Values = fromHash(settings, location.hash);

  const set = ({ key }: Setting, value: string): void => {
    const next = new Map(values);
    if (value === '') next.delete(key);
    else next.set(key, value);
    show(next);
  };
  const rows = [...scenarioSettings(elementSettings), ...settings].map((setting) =>
    rowFor(setting, (value) => set(setting, value)),
  );
  ref('page-settings').append(...rows.filter(({ setting }) => setting.kind === 'page').map((row) => row.element));
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
    ref('html').textContent = toHtml(manifest.tagName, settings, values);
    void showExampleTheme(values.get('page:example-theme') ?? '');
    void preview.show(settings, values).then(() => {
      for (const { setting, showEffective } of rows) {
        if (setting.kind === 'custom-property') showEffective(preview.read(setting.name));
      }
    });
  }

  const saveToUrl = (): void => history.replaceState(null, '', `#${toHash(settings, values)}`);
  document.addEventListener('change', saveToUrl);
  addEventListener('hashchange', () => show(fromHash(settings, location.hash)));
  ref('reset').addEventListener('click', () => {
    show(INITIAL_VALUES);
    saveToUrl();
  });

  logEvents(preview.element, manifest);
  showStateAndProperties(preview.element, manifest);
  addMethodButtons(preview.element, manifest);
  setUpPartPicker(preview, manifest);
  setUpCopyButton(ref('copy-html'), ref('html'));
  setUpCopyButton(ref('copy-theme'), ref('theme-file'));
  show(values);
}

/** Adds a group of settings. Returns a function that updates the number of settings that are set. */
function addGroup(title: string, rows: Row[]): () => void {
  const count = make('small', 'count');
  const group = make('details', 'group', make('summary', '', make('h3', '', title), count));
  group.open = title === 'Attributes' || title === 'Colors';
  group.append(...rows.map(({ element }) => element));
  ref('settings').append(group);
  return () => {
    const set = rows.filter(({ element }) => element.classList.contains('set')).length;
    count.textContent = set === 0 ? '' : `${set} set`;
  };
}

let shownTheme = '';

/** Shows the CSS file of an example theme, to copy. */
async function showExampleTheme(name: string): Promise<void> {
  if (name === shownTheme) return;
  shownTheme = name;
  ref('theme').hidden = name === '';
  if (name === '') return;
  ref('theme-name').textContent = `${name}.css`;
  const response = await fetch(`./themes/${name}.css`);
  if (name === shownTheme) ref('theme-file').textContent = await response.text();
}

start().catch((error: unknown) => {
  ref('message').textContent = error instanceof Error ? error.message : 'The playground didn’t start. Reload the page.';
});
