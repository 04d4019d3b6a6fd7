import { copyOrSelect } from '../page/clipboard.js';
import { ref } from '../page/dom.js';

const MESSAGES = { copied: 'Copied.', selected: 'Selected. Copy it with your keyboard.' };

/** Makes a button copy the text of `source`. Without access to the clipboard, it selects the text. */
export function setUpCopyButton(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void copyOrSelect(source).then((result) => (ref('message').textContent = MESSAGES[result]));
  });
}
