import { place } from '../page/places.js';
import { PAGE_SETTINGS } from './page-settings.js';
import { stageIn } from './preview.js';
import { START, type Setting } from './settings.js';

/** The one setting of the element that these frames need. */
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
const colours = place('colours') as HTMLSelectElement;

/** The same page three times, each in the look that its frame names. */
async function start(): Promise<void> {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe')];
  const stages = await Promise.all(
    frames.map(async (frame) => ({ stage: await stageIn(frame), look: frame.dataset['look'] ?? '' })),
  );
  const show = (): void => {
    const around = colours.value === '' ? [] : ([['page:colours', colours.value]] as const);
    document.documentElement.dataset['theme'] = colours.value;
    for (const { stage, look } of stages) void stage.show(settings, new Map([...START, ['page:look', look], ...around]));
  };
  colours.addEventListener('change', show);
  place('open').addEventListener('click', () => {
    for (const { stage } of stages) void stage.element.open();
  });
  show();
}

start().catch((error: unknown) => {
  place('said').textContent = error instanceof Error ? error.message : 'The looks did not load.';
});
