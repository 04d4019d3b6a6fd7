import { aTimeout, expect } from '@open-wc/testing';
import { setup } from '../../../helpers/collector.js';

/** Opens an element that `hide` has hidden, next to a button of the page. */
async function openHidden(hide: (element: HTMLElement) => void) {
  const collector = await setup();
  const button = document.createElement('button');
  button.textContent = 'The page';
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  document.body.append(button);
  hide(collector.element);
  const { error } = await collector.element.open();
  const { x, y } = button.getBoundingClientRect();
  const canBePressed = document.elementFromPoint(x + 2, y + 2) === button;
  button.remove();
  return { collector, error, canBePressed, overflow: document.documentElement.style.overflow };
}

describe('the dialog of a hidden element', () => {
  const cases: [how: string, hide: (element: HTMLElement) => void][] = [
    ['has the hidden attribute', (element) => (element.hidden = true)],
    ['is inside a hidden element', (element) => (element.parentElement!.style.display = 'none')],
    ['is skipped by content-visibility', (element) => (element.parentElement!.style.contentVisibility = 'hidden')],
  ];
  for (const [how, hide] of cases) {
    it(`does not block the page if the element ${how}`, async () => {
      const { collector, error, canBePressed, overflow } = await openHidden(hide);

      expect(error?.code).to.equal('not_visible');
      expect(canBePressed).to.equal(true);
      expect(overflow).to.equal('');
      expect(collector.dialog() === null).to.equal(true);
      expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
      expect(collector.events.map(({ detail }) => detail?.name).filter(Boolean)).to.deep.equal(['open', 'error']);
    });
  }

  it('reports an error instead of waiting if the element was removed', async () => {
    const { element } = await setup();
    element.remove();
    await aTimeout(0);

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
  });

  it('opens once the element is visible', async () => {
    const { collector } = await openHidden((element) => (element.hidden = true));
    collector.element.hidden = false;

    collector.trigger.click();

    await collector.pane('Link the account you want to be paid into');
    collector.element.close();
  });
});
