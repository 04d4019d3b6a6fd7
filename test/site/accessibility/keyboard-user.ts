import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { heading } from '../e2e/linking.js';
import { waitForVisible } from '../e2e/test-page.js';

/** The keys that move to the next control and press it. */
export interface Keys {
  next: 'Tab' | 'Shift+Tab';
  press: 'Enter' | 'Space';
}

/** No pane has this many tab stops. */
const MAX_STOPS = 40;

/** Returns the text of the focused element, through shadow roots, or “nowhere” or “behind the dialog”. */
const describeFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const isModal =
      (document.querySelector('bank-account-token-collector')?.shadowRoot?.querySelector('dialog:modal') ?? null) !== null;
    if (focused === null || focused === document.body) return 'nowhere';
    return isModal && focused.closest('dialog') === null ? 'behind the dialog' : focused.textContent.trim();
  });

/** Drives a page with only the keyboard. */
export class KeyboardUser {
  readonly page: Page;
  readonly #keys: Keys;

  constructor(page: Page, keys: Keys) {
    this.page = page;
    this.#keys = keys;
  }

  /** Moves to a button and presses it. */
  async press(name: string | RegExp): Promise<void> {
    await this.goTo(this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press(this.#keys.press);
  }

  /** Moves to a field and types into it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await this.goTo(field);
    await field.selectText();
    await this.page.keyboard.type(text);
  }

  /** Moves from one tab stop to the next until the control has focus. */
  async goTo(control: Locator): Promise<void> {
    await waitForVisible(control);
    for (let stop = 0; stop < MAX_STOPS; stop++) {
      if (await isFocused(control)) return;
      await this.page.keyboard.press(this.#keys.next);
      assert.notEqual(await describeFocus(this.page), 'behind the dialog');
    }
    assert.fail(`${this.#keys.next} never reached ${String(control)}`);
  }

  /** Waits for a pane, and asserts that its heading has focus. */
  async isAt(name: string): Promise<void> {
    await waitForVisible(heading(this.page, name));
    assert.equal(await describeFocus(this.page), name);
  }

  /** Opens the bank's window, fills in fields and presses buttons there, and waits until it closes. */
  async useBankWindow(opener: string, buttons: string[], fields: [label: string, text: string][] = []): Promise<void> {
    const popup = this.page.waitForEvent('popup');
    await this.press(opener);
    const bank = new KeyboardUser(await popup, this.#keys);
    const closes = bank.page.waitForEvent('close');
    for (const [label, text] of fields) await bank.type(label, text);
    for (const button of buttons) await bank.press(button);
    await closes;
  }
}

export const isFocused = (control: Locator): Promise<boolean> => control.evaluate((element) => element.matches(':focus'));
