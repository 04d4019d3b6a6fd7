import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { heading } from '../e2e/linking.js';
import { sees } from '../e2e/stage.js';

/** How somebody goes on to the next control, and how they press it. */
export interface Keys {
  next: 'Tab' | 'Shift+Tab';
  press: 'Enter' | 'Space';
}

/** More stops than any pane has. */
const MOST_STOPS = 40;

/** Where the focus is, through every shadow root: what it is called, or where it must not be. */
const whereFocusIs = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const isModal =
      (document.querySelector('bank-account-token-collector')?.shadowRoot?.querySelector('dialog:modal') ?? null) !== null;
    if (focused === null || focused === document.body) return 'nowhere';
    return isModal && focused.closest('dialog') === null ? 'behind the dialog' : focused.textContent.trim();
  });

/** Somebody who has a keyboard, and no pointer at all. */
export class KeyboardPerson {
  readonly page: Page;
  readonly #keys: Keys;

  constructor(page: Page, keys: Keys) {
    this.page = page;
    this.#keys = keys;
  }

  /** Finds a control and presses it. */
  async press(name: string | RegExp): Promise<void> {
    await this.goTo(this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press(this.#keys.press);
  }

  /** Finds a field and types into it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await this.goTo(field);
    await field.selectText();
    await this.page.keyboard.type(text);
  }

  /** Goes from stop to stop until it is reached. */
  async goTo(control: Locator): Promise<void> {
    await sees(control);
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await isFocused(control)) return;
      await this.page.keyboard.press(this.#keys.next);
      assert.notEqual(await whereFocusIs(this.page), 'behind the dialog');
    }
    assert.fail(`${this.#keys.next} never reached ${String(control)}`);
  }

  /** A new pane is there, and begins where it has to be read from. */
  async isAt(name: string): Promise<void> {
    await sees(heading(this.page, name));
    assert.equal(await whereFocusIs(this.page), name);
  }

  /** In the window that pressing a button opens: the buttons that are pressed there, until it closes. */
  async atTheBank(opens: string, buttons: string[], words: [label: string, text: string][] = []): Promise<void> {
    const popup = this.page.waitForEvent('popup');
    await this.press(opens);
    const bank = new KeyboardPerson(await popup, this.#keys);
    const closes = bank.page.waitForEvent('close');
    for (const [label, text] of words) await bank.type(label, text);
    for (const button of buttons) await bank.press(button);
    await closes;
  }
}

export const isFocused = (control: Locator): Promise<boolean> => control.evaluate((element) => element.matches(':focus'));
