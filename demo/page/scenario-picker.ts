import { TRIALS, type Payouts, type Trial } from '../wire.js';
import { place } from './places.js';

const isTrial = (value: string): value is Trial => (TRIALS as readonly string[]).includes(value);

/** Sets up the list of things to try, and shows the hint of the selected one. */
export function offerTrials() {
  const fieldset = place('trials');
  const choices = [...fieldset.querySelectorAll('input')];
  const chosen = (): string => choices.find((choice) => choice.checked)?.value ?? 'link';

  const showHint = (): void => {
    for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) {
      hint.classList.toggle('shown', hint.dataset['hint'] === chosen());
    }
  };
  fieldset.addEventListener('change', showHint);
  showHint();

  return {
    /** Returns the scenario of the next session. Leaving early uses an ordinary session. */
    current: (): Trial => (isTrial(chosen()) ? (chosen() as Trial) : 'link'),

    /** Selects the ordinary session again: each trial runs once. */
    finish(): void {
      for (const choice of choices) choice.checked = choice.value === 'link';
      showHint();
    },

    /** Disables what only the sandbox offers: Stripe has no expired or used sessions to try. */
    limitTo(mode: Payouts['mode']): void {
      for (const choice of choices) {
        if ('sandboxOnly' in choice.dataset) choice.disabled = mode !== 'sandbox';
      }
    },
  };
}
