import { OUTCOMES, tellingOf } from '../page/telling.js';

/** Shows below a live example which outcome event it fired. */
export function tellWhatIsHeard(example: HTMLElement): void {
  const place = example.querySelector('.heard');
  if (!place) return;
  for (const name of OUTCOMES) {
    example.addEventListener(name, (event) => {
      const code = document.createElement('code');
      code.textContent = name;
      place.replaceChildren(code, ` ${tellingOf(event)}`);
    });
  }
}
