import { OUTCOMES, summaryOf } from '../page/event-summary.js';

/** Shows below a live example which outcome event it fired. */
export function showOutcome(example: HTMLElement): void {
  const status = example.querySelector('.outcome');
  if (!status) return;
  for (const name of OUTCOMES) {
    example.addEventListener(name, (event) => {
      const code = document.createElement('code');
      code.textContent = name;
      status.replaceChildren(code, ` ${summaryOf(event)}`);
    });
  }
}
