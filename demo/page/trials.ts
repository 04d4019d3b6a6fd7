import { TRIALS, type Payouts, type Trial } from '../wire.js';
import { place } from './places.js';

const isTrial = (value: string): value is Trial => (TRIALS as readonly string[]).includes(value);

/** The choice of what to try, and the hint that goes with it. */
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
    /** What the next session is to show. Leaving early takes an ordinary one. */
    current: (): Trial => (isTrial(chosen()) ? (chosen() as Trial) : 'link'),

    /** Each trial is shown once: after it, the next session is an ordinary one, as on a real page. */
    finish(): void {
      for (const choice of choices) choice.checked = choice.value === 'link';
      showHint();
    },

    /** Stripe gives no expired and no used sessions to try. */
    limitTo(mode: Payouts['mode']): void {
      for (const choice of choices) {
        if ('sandboxOnly' in choice.dataset) choice.disabled = mode !== 'sandbox';
      }
    },
  };
}
