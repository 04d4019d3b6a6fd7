import { SCENARIOS, type Payouts, type Scenario } from '../payouts-api-types.js';
import { ref } from './dom.js';

const isScenario = (value: string): value is Scenario => (SCENARIOS as readonly string[]).includes(value);

/** Sets up the list of things to try, and shows the hint for the selected one. */
export function setUpScenarioPicker() {
  const fieldset = ref('scenarios');
  const choices = [...fieldset.querySelectorAll('input')];
  const selected = (): string => choices.find((choice) => choice.checked)?.value ?? 'link';

  const showHint = (): void => {
    for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) {
      hint.classList.toggle('shown', hint.dataset['hint'] === selected());
    }
  };
  fieldset.addEventListener('change', showHint);
  showHint();

  return {
    /** Returns the scenario of the next session. "Leave early" needs no special session. */
    current(): Scenario {
      const value = selected();
      return isScenario(value) ? value : 'link';
    },

    /** Selects "Link an account" again, because each scenario runs once. */
    reset(): void {
      for (const choice of choices) choice.checked = choice.value === 'link';
      showHint();
    },

    /** Disables the scenarios that only the sandbox can simulate: expired and used sessions. */
    limitTo(mode: Payouts['mode']): void {
      for (const choice of choices) {
        if ('sandboxOnly' in choice.dataset) choice.disabled = mode !== 'sandbox';
      }
    },
  };
}
