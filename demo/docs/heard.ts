import type { BankAccountTokenCollectorEventMap } from '../../src/events.js';

type Name = 'token-collected' | 'flow-error' | 'flow-exited';

/** What is worth saying of each outcome. */
const SAYINGS: { [Each in Name]: (detail: BankAccountTokenCollectorEventMap[Each]['detail']) => string } = {
  'token-collected': ({ token }) => `${token.id.slice(0, 9)}… for ••••${token.bank_account.last4}`,
  'flow-error': ({ error }) => `${error.code}: ${error.message}`,
  'flow-exited': ({ reason }) => reason,
};

/** Writes below an example which event its page has heard. */
export function tellWhatIsHeard(example: HTMLElement): void {
  const place = example.querySelector('.heard');
  if (!place) return;
  for (const name of Object.keys(SAYINGS) as Name[]) {
    example.addEventListener(name, (event) => {
      const say = SAYINGS[name] as (detail: unknown) => string;
      const code = document.createElement('code');
      code.textContent = name;
      place.replaceChildren(code, ` ${say((event as CustomEvent<unknown>).detail)}`);
    });
  }
}
