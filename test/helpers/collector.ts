import { fixture, html, waitUntil } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../src/collector/bank-account-token-collector.js';
import '../../src/define.js';
import { SCENARIO_SECRETS } from '../../src/sandbox/scenarios.js';

const WAIT_OPTIONS = { interval: 5, timeout: 10_000 };

/** Returns an element's text as a screen reader announces it, without decoration. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const decoration of copy.querySelectorAll('[aria-hidden=true]')) decoration.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent).replace(/\s+/g, ' ').trim();
}

/** Returns the first element with an accessible name that is not inert. */
function findByName(root: ParentNode, selector: string, name: string | RegExp): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const text = textOf(element);
    return !element.closest('[inert]') && (typeof name === 'string' ? text === name : name.test(text));
  });
}

/** Returns handles for the panes in a shadow root. */
export function handlesOf(root: ShadowRoot) {
  return {
    dialog: (): HTMLDialogElement | null => root.querySelector('dialog.dialog'),
    /** Waits for a pane by its heading. With `isBelow` the pane may be below a sheet. */
    async pane(heading: string | RegExp, isBelow = false): Promise<void> {
      await waitUntil(
        () => (isBelow ? root.querySelector('#heading')?.textContent.trim() === heading : findByName(root, 'dialog h2', heading)),
        `no pane with the heading ${String(heading)}; it is "${root.querySelector('dialog h2')?.textContent ?? 'none'}"`,
        WAIT_OPTIONS,
      );
    },
    /** Waits for a control and clicks it without pointer events, as a keyboard does. */
    async press(name: string | RegExp): Promise<void> {
      await waitUntil(
        () => findByName(root, 'button:not([aria-disabled=true]):not(:disabled), input', name),
        `no button ${String(name)}`,
        WAIT_OPTIONS,
      );
      findByName(root, 'button:not([aria-disabled=true]):not(:disabled), input', name)?.click();
    },
    /** Waits for a field by its label and fills it. */
    async type(label: string | RegExp, text: string): Promise<void> {
      await waitUntil(() => findByName(root, 'label, input[aria-label]', label), `no field ${String(label)}`, WAIT_OPTIONS);
      const found = findByName(root, 'label, input[aria-label]', label);
      const input = found instanceof HTMLLabelElement ? (found.control as HTMLInputElement) : (found as HTMLInputElement);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    has(name: string | RegExp): boolean {
      return findByName(root, 'button', name) !== undefined;
    },
    /** Presses a button in the bank's window. */
    async pressAtBank(name: string | RegExp): Promise<void> {
      await waitUntil(
        () => findByName(lastPopup().document, 'button', name),
        `the bank has no button ${String(name)}`,
        WAIT_OPTIONS,
      );
      findByName(lastPopup().document, 'button', name)?.click();
    },
  };
}

let opened: Window[] = [];

/** Returns the most recently opened window. */
export function lastPopup(): Window {
  const last = opened.at(-1);
  if (!last) throw new Error('no window was opened');
  return last;
}

/**
 * Records the windows that a test opens. `restore` closes them, and waits until the page has the focus again: what the next test focuses
 * before that, Firefox forgets.
 */
export function watchPopups(): { restore(): Promise<void> } {
  const open = window.open.bind(window);
  opened = [];
  window.open = (...request: Parameters<typeof open>) => {
    const popup = open(...request);
    if (popup) opened.push(popup);
    return popup;
  };
  return {
    async restore() {
      window.open = open;
      for (const popup of opened) popup.close();
      await waitUntil(() => document.hasFocus(), 'the page has not got the focus back', WAIT_OPTIONS);
    },
  };
}

/** Renders the element and returns handles for its trigger, its panes and its events. */
export async function setup(properties: Partial<BankAccountTokenCollector> = { clientSecret: SCENARIO_SECRETS.linked }) {
  const element = await fixture<BankAccountTokenCollector>(html`<bank-account-token-collector></bank-account-token-collector>`);
  Object.assign(element, properties);
  await element.updateComplete;
  const events: CustomEvent[] = [];
  for (const name of ['flow-opening', 'flow-event', 'token-collected', 'flow-error', 'flow-exited']) {
    element.addEventListener(name, (event) => events.push(event as CustomEvent));
  }
  const root = element.shadowRoot!;
  const isOutcome = ({ type }: Event): boolean => type === 'token-collected' || type === 'flow-error' || type === 'flow-exited';
  return {
    element,
    events,
    ...handlesOf(root),
    get trigger(): HTMLButtonElement {
      return root.querySelector<HTMLButtonElement>('[part=trigger]')!;
    },
    get outcomes(): CustomEvent[] {
      return events.filter(isOutcome);
    },
    /** Waits for an outcome. */
    async outcome(): Promise<CustomEvent> {
      await waitUntil(() => events.some(isOutcome), 'no outcome', WAIT_OPTIONS);
      return events.find(isOutcome)!;
    },
  };
}

/** Like `setup`, but waits for all downloads. The next press calls Stripe synchronously. */
export async function setupLoaded(properties: Parameters<typeof setup>[0]): ReturnType<typeof setup> {
  const collector = await setup(properties);
  await collector.element.load();
  return collector;
}

/** Goes from the consent to the account picker. */
export async function signIn(
  collector: Pick<Awaited<ReturnType<typeof setup>>, 'press' | 'pressAtBank'>,
  bank = 'Harbor Bank',
): Promise<void> {
  await collector.press('Agree and continue');
  await collector.press(bank);
  await collector.press(`Open ${bank}`);
  await collector.pressAtBank('Continue');
  await collector.pressAtBank('Allow');
}

/** Links an account, from the trigger back to the page. */
export async function link(collector: Awaited<ReturnType<typeof setup>>): Promise<void> {
  collector.trigger.click();
  await signIn(collector);
  await collector.press('Link this account');
  await collector.press('Back to Sandbox Shop');
}

/**
 * Waits until all animations have ended, because colors in transition cannot be checked. Ignores infinite animations.
 * Includes shadow roots explicitly, because `document.getAnimations()` does not include shadow trees.
 */
export async function animationsFinished(): Promise<void> {
  const elements = [...document.querySelectorAll('bank-account-token-collector')];
  const roots = [document, ...elements.map(({ shadowRoot }) => shadowRoot!)];
  const isEnding = ({ effect }: Animation): boolean => effect?.getComputedTiming().iterations !== Infinity;
  for (;;) {
    const running = roots.flatMap((root) => root.getAnimations()).filter(isEnding);
    if (running.length === 0) return;
    await Promise.allSettled(running.map(({ finished }) => finished));
  }
}
