import type { BankAccountTokenCollector } from '../../src/index.js';
import { place } from './places.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Sets up the button that switches page and element between light and dark. Until it is pressed, both follow the system. */
export function offerThemes(collector: BankAccountTokenCollector): void {
  const button = place('theme');
  const current = () => document.documentElement.dataset['theme'] ?? (dark.matches ? 'dark' : 'light');
  const other = () => (current() === 'dark' ? 'light' : 'dark');
  const label = () => (button.textContent = other() === 'dark' ? 'Dark' : 'Light');

  button.addEventListener('click', () => {
    const theme = other();
    document.documentElement.dataset['theme'] = theme;
    collector.setAttribute('theme', theme);
    label();
  });
  dark.addEventListener('change', label);
  label();
}
