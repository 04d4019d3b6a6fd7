import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { setup } from '../../../helpers/collector.js';

const KINDS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

/** Opens the consent pane and records the keyboard events that reach the page. */
async function open() {
  const collector = await setup();
  const pageEvents: string[] = [];
  const controller = new AbortController();
  collector.trigger.click();
  await collector.pane('Link the account you want to be paid into');
  for (const kind of KINDS) document.addEventListener(kind, () => pageEvents.push(kind), controller);
  return {
    ...collector,
    pageEvents,
    async close(): Promise<void> {
      controller.abort();
      collector.element.close();
      await collector.outcome();
    },
  };
}

describe('keys pressed in the dialog', () => {
  it('do not trigger shortcuts of the page', async () => {
    const collector = await open();
    await collector.press('Enter bank details manually');
    await collector.pane('Enter your bank details');
    collector.element.shadowRoot!.querySelector<HTMLElement>('#routingNumber')!.focus();

    // Two different keys, because WebKit's driver drops a key that is pressed twice in a row.
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Backspace' });

    expect(collector.pageEvents).to.deep.equal([]);
    expect(collector.element.shadowRoot!.querySelector<HTMLInputElement>('#routingNumber')!.value).to.equal('1');
    await collector.close();
  });

  it('still move focus, press buttons and search', async () => {
    const collector = await open();
    const focused = (): string => collector.element.shadowRoot?.activeElement?.textContent.trim() ?? '';

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const reached = focused();
    await sendKeys({ press: 'Enter' });
    await collector.pane('Which bank do you use?');
    collector.element.shadowRoot!.querySelector('input')!.focus();
    await sendKeys({ type: 'harbor' });
    await waitUntil(() => collector.element.shadowRoot!.querySelector('.list:not(.grid) button'), 'no results', {
      timeout: 5000,
    });
    await sendKeys({ press: 'ArrowDown' });

    expect(reached).to.equal('Agree and continue');
    expect(focused()).to.contain('Harbor');
    expect(collector.pageEvents).to.deep.equal([]);
    await collector.close();
  });
});

/** Presses a key as a browser reports it to scripts. Returns whether its default action was prevented. */
const keydown = (target: Element, init: KeyboardEventInit): boolean =>
  !target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));

describe('keys of an input method', () => {
  const COMPOSING: [title: string, init: KeyboardEventInit][] = [
    ['while it composes', { isComposing: true }],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other sign of it
    ['when Safari has ended the composition first', { keyCode: 229 }],
  ];
  for (const [title, init] of COMPOSING) {
    it(`close and submit nothing ${title}`, async () => {
      const collector = await open();
      await collector.press('Enter bank details manually');
      await collector.pane('Enter your bank details');
      const field = collector.element.shadowRoot!.querySelector('#routingNumber')!;

      keydown(field, { key: 'Enter', ...init });
      keydown(field, { key: 'Escape', ...init });
      await collector.element.updateComplete;

      expect(collector.element.shadowRoot!.querySelector('[part=field-error]')).to.equal(null);
      expect(collector.dialog()!.querySelector('h2:not([inert] *)')!.textContent.trim()).to.equal('Enter your bank details');
      expect(collector.pageEvents).to.deep.equal([]);
      await collector.close();
    });
  }
});

describe('a key that is held down', () => {
  for (const key of ['Enter', ' ', 'Escape']) {
    it(`does nothing after its first event: "${key}"`, async () => {
      const collector = await open();
      const button = collector.dialog()!.querySelector('.button.primary')!;

      const isFirstPrevented = keydown(button, { key: 'Tab' });
      const isRepeatPrevented = keydown(button, { key, repeat: true });

      expect(isFirstPrevented).to.equal(false);
      expect(isRepeatPrevented).to.equal(true);
      expect(collector.dialog()!.querySelector('[part=sheet]')).to.equal(null);
      await collector.close();
    });
  }

  it('still types spaces and moves the caret in a field', async () => {
    const collector = await open();
    await collector.press('Agree and continue');
    await collector.pane('Which bank do you use?');
    const field = collector.element.shadowRoot!.querySelector('[part=search]')!;

    expect(keydown(field, { key: ' ', repeat: true })).to.equal(false);
    expect(keydown(field, { key: 'ArrowLeft', repeat: true })).to.equal(false);
    await collector.close();
  });

  it('does not open linking again from the trigger', async () => {
    const { trigger } = await setup();

    expect(keydown(trigger, { key: 'Enter', repeat: true })).to.equal(true);
    expect(keydown(trigger, { key: 'Enter' })).to.equal(false);
  });
});

describe('the end of a key that was pressed in the dialog', () => {
  const escape: KeyboardEventInit = { key: 'Escape', code: 'Escape', bubbles: true, composed: true };
  const keyup = (): boolean => document.body.dispatchEvent(new KeyboardEvent('keyup', escape));

  it('does not reach the page if the key has closed the dialog, but the end of the next key does', async () => {
    const collector = await open();
    keydown(collector.dialog()!.querySelector('.button.primary')!, escape);
    await collector.outcome();

    keyup();
    const first = [...collector.pageEvents];
    keyup();

    expect(first).to.deep.equal([]);
    expect(collector.pageEvents).to.deep.equal(['keyup']);
  });

  it('reaches the page if the key was released in the dialog', async () => {
    const collector = await open();
    const button = collector.dialog()!.querySelector('.button.primary')!;
    keydown(button, { ...escape, key: 'q', code: 'KeyQ' });
    button.dispatchEvent(new KeyboardEvent('keyup', { ...escape, key: 'q', code: 'KeyQ' }));
    collector.element.close();
    await collector.outcome();

    document.body.dispatchEvent(new KeyboardEvent('keyup', { ...escape, key: 'q', code: 'KeyQ' }));

    expect(collector.pageEvents).to.deep.equal(['keyup']);
  });

  it('reaches the page if the user has left the window in between', async () => {
    const collector = await open();
    keydown(collector.dialog()!.querySelector('.button.primary')!, escape);
    await collector.outcome();

    window.dispatchEvent(new Event('blur'));
    keyup();

    expect(collector.pageEvents).to.deep.equal(['keyup']);
  });
});
