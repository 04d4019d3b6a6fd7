/**
 * The element works without this script. The script sets the client secret of the selected scenario, logs the outcome events, and copies
 * the source code.
 */
import { copyOrSelect } from '../page/clipboard.js';
import { OUTCOMES, summaryOf } from '../page/event-summary.js';

const MESSAGES = { copied: 'Copied.', selected: 'Selected. Copy it with your keyboard.' };

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

const collector = find('bank-account-token-collector');

find('fieldset').addEventListener('change', ({ target }) => {
  const { value } = target as HTMLInputElement;
  collector.setAttribute('client-secret', value);
  find('#secret').textContent = value;
});

const copy = find('#copy');
copy.hidden = false;
copy.addEventListener('click', () => {
  void copyOrSelect(find('#code')).then((result) => (find('#message').textContent = MESSAGES[result]));
});

for (const name of OUTCOMES) collector.addEventListener(name, (event) => log(name, summaryOf(event)));

/** Logs an event. The newest one comes first, so that it is visible when the modal closes. */
function log(name: string, detail: string): void {
  const item = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = name;
  item.append(code, ` ${detail}`);
  find('#log').prepend(item);
}
