import { aTimeout, expect } from '@open-wc/testing';
import { setup } from '../../../helpers/collector.js';

/** Opens linking in an element that `hide` keeps out of sight, beside a control of the page. */
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

describe('the dialog of an element that nobody sees', () => {
  const ways: [how: string, hide: (element: HTMLElement) => void][] = [
    ['is hidden', (element) => (element.hidden = true)],
    ['stands in something that is hidden', (element) => (element.parentElement!.style.display = 'none')],
    ['is skipped by its page', (element) => (element.parentElement!.style.contentVisibility = 'hidden')],
  ];
  for (const [how, hide] of ways) {
    it(`does not keep the page from anybody where the element ${how}`, async () => {
      const { collector, error, canBePressed, overflow } = await openHidden(hide);

      expect(error?.code).to.equal('not_visible');
      expect(canBePressed).to.equal(true);
      expect(overflow).to.equal('');
      expect(collector.dialog() === null).to.equal(true);
      expect(collector.outcomes.map(({ type }) => type)).to.deep.equal(['flow-error']);
      expect(collector.events.map(({ detail }) => detail?.name).filter(Boolean)).to.deep.equal(['open', 'error']);
    });
  }

  it('does not wait for ever where the element has left the page', async () => {
    const { element } = await setup();
    element.remove();
    await aTimeout(0);

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
  });

  it('opens once the element is seen', async () => {
    const { collector } = await openHidden((element) => (element.hidden = true));
    collector.element.hidden = false;

    collector.trigger.click();

    await collector.pane('Link the account you want to be paid into');
    collector.element.close();
  });
});
