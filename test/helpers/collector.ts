import { fixture, html, waitUntil } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../src/collector/bank-account-token-collector.js';
import '../../src/define.js';
import { SCENARIO_SECRETS } from '../../src/sandbox/scenarios.js';

const LONGEST = { interval: 5, timeout: 10_000 };

/** What a screen reader makes of it: without what is only decoration. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const decoration of copy.querySelectorAll('[aria-hidden=true]')) decoration.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent).replace(/\s+/g, ' ').trim();
}

/** Everything that can be pressed or read, by the name that a person or a screen reader gives it. */
function named(root: ParentNode, selector: string, name: string | RegExp): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const text = textOf(element);
    return !element.closest('[inert]') && (typeof name === 'string' ? text === name : name.test(text));
  });
}

/** Handles on the panes that stand in `root`, wherever the flow is rendered. */
export function handlesOf(root: ShadowRoot) {
  return {
    dialog: (): HTMLDialogElement | null => root.querySelector('dialog.dialog'),
    /** Waits for a pane by its heading; `isBelow`: it may be under a sheet. */
    async pane(heading: string | RegExp, isBelow = false): Promise<void> {
      await waitUntil(
        () => (isBelow ? root.querySelector('#heading')?.textContent.trim() === heading : named(root, 'dialog h2', heading)),
        `no pane with the heading ${String(heading)}; it is "${root.querySelector('dialog h2')?.textContent ?? 'none'}"`,
        LONGEST,
      );
    },
    /** Waits for a control and presses it, as a keyboard does. */
    async press(name: string | RegExp): Promise<void> {
      await waitUntil(
        () => named(root, 'button:not([aria-disabled=true]):not(:disabled), input', name),
        `no button ${String(name)}`,
        LONGEST,
      );
      named(root, 'button:not([aria-disabled=true]):not(:disabled), input', name)?.click();
    },
    /** Types into a field, named by its label. */
    async type(label: string | RegExp, text: string): Promise<void> {
      await waitUntil(() => named(root, 'label, input[aria-label]', label), `no field ${String(label)}`, LONGEST);
      const found = named(root, 'label, input[aria-label]', label);
      const input = found instanceof HTMLLabelElement ? (found.control as HTMLInputElement) : (found as HTMLInputElement);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    has(name: string | RegExp): boolean {
      return named(root, 'button', name) !== undefined;
    },
    /** Presses a button in the bank's own window. */
    async pressAtBank(name: string | RegExp): Promise<void> {
      await waitUntil(() => named(lastPopup().document, 'button', name), `the bank has no button ${String(name)}`, LONGEST);
      named(lastPopup().document, 'button', name)?.click();
    },
  };
}

let opened: Window[] = [];

/** The window that was opened last. */
export function lastPopup(): Window {
  const last = opened.at(-1);
  if (!last) throw new Error('no window was opened');
  return last;
}

/** Remembers the windows that a test opens, until `restore` closes them. */
export function watchPopups(): { restore(): void } {
  const open = window.open.bind(window);
  opened = [];
  window.open = (...request: Parameters<typeof open>) => {
    const popup = open(...request);
    if (popup) opened.push(popup);
    return popup;
  };
  return {
    restore() {
      window.open = open;
      for (const popup of opened) popup.close();
    },
  };
}

/** An element on the page, with handles on its trigger, its panes and what it dispatched. */
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
      await waitUntil(() => events.some(isOutcome), 'no outcome', LONGEST);
      return events.find(isOutcome)!;
    },
  };
}

/** The same with everything at hand: the next press calls Stripe in its own task. */
export async function setupLoaded(properties: Parameters<typeof setup>[0]): ReturnType<typeof setup> {
  const collector = await setup(properties);
  await collector.element.load();
  return collector;
}

/** From the trigger to the account picker, by the ordinary way. */
export async function signIn(
  collector: Pick<Awaited<ReturnType<typeof setup>>, 'press' | 'pressAtBank'>,
  bank = 'Harbor Bank',
): Promise<void> {
  await collector.press('I agree');
  await collector.press(bank);
  await collector.press(`Open ${bank}`);
  await collector.pressAtBank('Continue');
  await collector.pressAtBank('Allow');
}

/** The whole ordinary way, from the trigger back to the page. */
export async function link(collector: Awaited<ReturnType<typeof setup>>): Promise<void> {
  collector.trigger.click();
  await signIn(collector);
  await collector.press('Link this account');
  await collector.press('Back to Sandbox Shop');
}

/**
 * Waits until nothing moves any more: colours in between are nobody's to judge. What turns for ever does not count.
 * A document does not tell of what moves in its shadow trees.
 */
export async function atRest(): Promise<void> {
  const elements = [...document.querySelectorAll('bank-account-token-collector')];
  const roots = [document, ...elements.map(({ shadowRoot }) => shadowRoot!)];
  const isEnding = ({ effect }: Animation): boolean => effect?.getComputedTiming().iterations !== Infinity;
  for (;;) {
    const moving = roots.flatMap((root) => root.getAnimations()).filter(isEnding);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}
