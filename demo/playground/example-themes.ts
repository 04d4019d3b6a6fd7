import { ref } from '../page/dom.js';
import { loadPreview } from './load-preview.js';
import { PAGE_SETTINGS } from './page-settings.js';
import { INITIAL_VALUES, type Setting } from './settings.js';

/** The only setting of the element that this page uses. */
const SECRET: Setting = {
  key: 'client-secret',
  kind: 'attribute',
  name: 'client-secret',
  type: 'string',
  description: '',
  default: '',
  control: { kind: 'text' },
};
const settings = [...PAGE_SETTINGS, SECRET];
const colors = ref('colors') as HTMLSelectElement;

/** Shows the preview page in each iframe, with the iframe's example theme. */
async function start(): Promise<void> {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe')];
  const previews = await Promise.all(
    frames.map(async (frame) => ({ preview: await loadPreview(frame), theme: frame.dataset['exampleTheme'] ?? '' })),
  );
  const show = (): void => {
    const values = new Map(INITIAL_VALUES);
    if (colors.value !== '') values.set('page:colors', colors.value);
    document.documentElement.dataset['theme'] = colors.value;
    for (const { preview, theme } of previews) void preview.show(settings, new Map([...values, ['page:example-theme', theme]]));
  };
  colors.addEventListener('change', show);
  ref('open').addEventListener('click', () => {
    for (const { preview } of previews) void preview.element.open();
  });
  show();
}

start().catch((error: unknown) => {
  ref('message').textContent = error instanceof Error ? error.message : 'The example themes didn’t load. Reload the page.';
});
