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
