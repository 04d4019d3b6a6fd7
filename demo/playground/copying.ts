import { copyOrSelect } from '../page/copying.js';
import { place } from '../page/places.js';

const SAYINGS = { copied: 'Copied.', selected: 'Selected: copy it with your keyboard.' };

/** A button that copies what stands in `source`, or selects it. */
export function offerCopying(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void copyOrSelect(source).then((done) => (place('said').textContent = SAYINGS[done]));
  });
}
