import { expect, waitUntil } from '@open-wc/testing';
import { setup } from '../../../helpers/collector.js';

/** Open on consent, opened by what has the focus; `move` takes the element elsewhere in the page. */
async function open(byWhat: 'trigger' | 'page') {
  const collector = await setup();
  const { element } = collector;
  const button = document.createElement('button');
  document.body.append(button);
  if (byWhat === 'page') button.focus();
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

describe('the focus, when an open element is moved in the page', () => {
  it('stays where it was in the dialog', async () => {
    const collector = await open('trigger');
    const quiet = collector.control('Enter details by hand');
    quiet.focus();

    collector.move();

    expect(collector.dialog()?.matches(':modal')).to.equal(true);
    expect(collector.isFocused(quiet)).to.equal(true);
    await collector.close();
  });

  it('goes to the heading when what had it is gone', async () => {
    const collector = await open('trigger');
    const quiet = collector.control('Enter details by hand');
    quiet.focus();
    quiet.remove();

    collector.move();

    expect(collector.isFocused(collector.dialog()!.querySelector('#heading')!)).to.equal(true);
    await collector.close();
  });

  it('goes back to the trigger at the end', async () => {
    const collector = await open('trigger');

    collector.move();
    collector.move();
    await collector.close();

    expect(collector.isFocused(collector.trigger)).to.equal(true);
  });

  it('goes back to the control of the page that opened it', async () => {
    const collector = await open('page');

    collector.move();
    await collector.close();

    expect(collector.isFocused(collector.button)).to.equal(true);
    collector.button.remove();
  });
});
