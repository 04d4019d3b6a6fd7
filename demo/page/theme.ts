import type { BankAccountTokenCollector } from '../../src/index.js';
import { ref } from './dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Sets up the button that switches the page and the element between light and dark. Both follow the system until the first press. */
export function setUpThemeButton(collector: BankAccountTokenCollector): void {
  const button = ref('theme');
  const current = () => document.documentElement.dataset['theme'] ?? (dark.matches ? 'dark' : 'light');
  const other = () => (current() === 'dark' ? 'light' : 'dark');
  const updateLabel = () => (button.textContent = other() === 'dark' ? 'Dark' : 'Light');

  button.addEventListener('click', () => {
    const theme = other();
    document.documentElement.dataset['theme'] = theme;
    collector.setAttribute('theme', theme);
    updateLabel();
  });
  dark.addEventListener('change', updateLabel);
  updateLabel();
}
