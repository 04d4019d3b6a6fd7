import { fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Act } from '../../../../src/authentication-flow/state/inputs.js';
import type { PaneState } from '../../../../src/authentication-flow/state/state.js';
import { loadLanguage, type Language } from '../../../../src/locales/panes/load.js';
import { frame } from '../../../../src/authentication-flow/panes/frame.js';

/** Renders a pane at noon in the test's time zone. Returns its contents and the acts that it sends. */
export async function show(state: PaneState, { isClosing = false, language }: { isClosing?: boolean; language?: Language } = {}) {
  const acts: Act[] = [];
  let windowsShown = 0;
  const host = await fixture<HTMLElement>(html`<section aria-label="Dialog"></section>`);
  const context = {
    ...(language ?? (await loadLanguage('en-US'))),
    now: () => new Date(2026, 10, 23, 12).getTime(),
    send: (act: Act) => void acts.push(act),
    showBankWindow: () => {
      windowsShown++;
    },
  };
  render(frame(state, context, isClosing).content, host);
  const visible = (element: Element): boolean => element.closest('[inert]') === null;
  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const decoration of copy.querySelectorAll('[aria-hidden=true]')) decoration.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element);
  const buttons = (): HTMLButtonElement[] => [...host.querySelectorAll('button')].filter(visible);
  return {
    host,
    acts,
    windowsShown: () => windowsShown,
    heading: nameOf([...host.querySelectorAll('h2')].filter(visible)[0]!),
    text: textOf(host),
    /** The names of the enabled buttons, from top to bottom. */
    buttons: buttons()
      .filter((button) => !button.disabled)
      .map(nameOf),
    press(name: string): void {
      const found = buttons().find((button) => nameOf(button).startsWith(name));
      if (!found) throw new Error(`no button "${name}" among ${buttons().map(nameOf).join(', ')}`);
      found.click();
    },
    announcement: host.querySelector('[role=status]')!.textContent.trim(),
  };
}
