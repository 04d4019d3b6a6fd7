import { copyOrSelect } from '../page/clipboard.js';

const RESULTS = { copied: 'Copied', selected: 'Selected' };

/** Adds a button to a code block that copies its code. Without access to the clipboard, the button selects the code. */
export function addCopyButton(block: HTMLElement): void {
  const code = block.querySelector('code');
  if (!code) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    void copyOrSelect(code).then((result) => {
      button.textContent = RESULTS[result];
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
  block.append(button);
}
