import { copyOrSelect } from '../page/copying.js';
import { place } from '../page/places.js';

const MESSAGES = { copied: 'Copied.', selected: 'Selected. Copy it with your keyboard.' };

/** Makes a button copy the text of `source`, or select it if there is no clipboard. */
export function offerCopying(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void copyOrSelect(source).then((result) => (place('message').textContent = MESSAGES[result]));
  });
}
