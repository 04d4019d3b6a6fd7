import { place } from '../page/places.js';
import { PAGE_SETTINGS } from './page-settings.js';
import { stageIn } from './preview.js';
import { START, type Setting } from './settings.js';

/** The only setting of the element that these frames use. */
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
const colors = place('colors') as HTMLSelectElement;

/** Shows the same page three times, each with the look that its frame names. */
async function start(): Promise<void> {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe')];
  const stages = await Promise.all(
    frames.map(async (frame) => ({ stage: await stageIn(frame), look: frame.dataset['look'] ?? '' })),
  );
  const show = (): void => {
    const around = colors.value === '' ? [] : ([['page:colors', colors.value]] as const);
    document.documentElement.dataset['theme'] = colors.value;
    for (const { stage, look } of stages) void stage.show(settings, new Map([...START, ['page:look', look], ...around]));
  };
  colors.addEventListener('change', show);
  place('open').addEventListener('click', () => {
    for (const { stage } of stages) void stage.element.open();
  });
  show();
}

start().catch((error: unknown) => {
  place('message').textContent = error instanceof Error ? error.message : 'The looks didn’t load. Reload the page.';
});
