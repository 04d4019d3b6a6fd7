import { copyOrSelect } from '../page/copying.js';

const SAYINGS = { copied: 'Copied', selected: 'Selected' };

/** Adds a button that copies the code of a block, or selects it. */
export function offerToCopy(block: HTMLElement): void {
  const code = block.querySelector('code');
  if (!code) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    void copyOrSelect(code).then((done) => {
      button.textContent = SAYINGS[done];
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
  block.append(button);
}
