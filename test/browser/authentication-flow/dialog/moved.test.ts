import { expect, waitUntil } from '@open-wc/testing';
import { setup } from '../../../helpers/collector.js';

/** Opens the consent pane while the trigger or a button of the page has focus. `move` moves the element in the page. */
async function open(focusedFirst: 'trigger' | 'page') {
  const collector = await setup();
  const { element } = collector;
  const button = document.createElement('button');
  document.body.append(button);
  if (focusedFirst === 'page') button.focus();
  else element.focus();
  void element.open();
  await collector.pane('Link the account you want to be paid into');
  const focused = (): Element | null => element.shadowRoot?.activeElement ?? document.activeElement;
  return {
    ...collector,
    button,
    move: () => element.parentElement!.append(document.createElement('section'), element),
    control: (name: string): HTMLElement =>
      [...collector.dialog()!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!,
    isFocused: (control: Element): boolean => focused() === control,
    async close(): Promise<void> {
      element.close();
      await waitUntil(() => collector.dialog() === null);
    },
  };
}

describe('focus, when an open element is moved in the page', () => {
  it('stays on the same control of the dialog', async () => {
    const collector = await open('trigger');
    const manualEntry = collector.control('Enter bank details manually');
    manualEntry.focus();

    collector.move();

    expect(collector.dialog()?.matches(':modal')).to.equal(true);
    expect(collector.isFocused(manualEntry)).to.equal(true);
    await collector.close();
  });

  it('goes to the heading if the focused control is gone', async () => {
    const collector = await open('trigger');
    const manualEntry = collector.control('Enter bank details manually');
    manualEntry.focus();
    manualEntry.remove();

    collector.move();

    expect(collector.isFocused(collector.dialog()!.querySelector('#heading')!)).to.equal(true);
    await collector.close();
  });

  it('returns to the trigger at the end', async () => {
    const collector = await open('trigger');

    collector.move();
    collector.move();
    await collector.close();

    expect(collector.isFocused(collector.trigger)).to.equal(true);
  });

  it('returns to the control of the page that opened the dialog', async () => {
    const collector = await open('page');

    collector.move();
    await collector.close();

    expect(collector.isFocused(collector.button)).to.equal(true);
    collector.button.remove();
  });
});
