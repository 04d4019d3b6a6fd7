import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { SCENARIO_SECRETS } from '../../../../src/sandbox/scenarios.js';
import { animationsFinished, setup, signIn, watchPopups } from '../../../helpers/collector.js';

const CONSENT = 'Link the account you want to be paid into';
const PICKER = 'Which bank do you use?';

/** Opens the consent pane from the focused trigger. */
async function open() {
  const collector = await setup();
  collector.element.focus();
  collector.trigger.click();
  await collector.pane(CONSENT);
  const focused = (): string => collector.element.shadowRoot?.activeElement?.textContent.trim() ?? '';
  return { ...collector, focused };
}

describe('the dialog', () => {
  let popups: ReturnType<typeof watchPopups>;
  beforeEach(() => {
    popups = watchPopups();
  });
  afterEach(() => popups.restore());

  it('is modal, labeled by its heading, and focuses it', async () => {
    const { dialog, focused, element } = await open();

    expect(dialog()?.matches(':modal')).to.equal(true);
    expect(element.shadowRoot?.getElementById(dialog()!.getAttribute('aria-labelledby')!)?.textContent.trim()).to.equal(CONSENT);
    expect(focused()).to.equal(CONSENT);
    element.close();
  });

  it('is accessible on each pane up to the account picker', async () => {
    const collector = await open();
    await animationsFinished();
    await expect(collector.element).to.be.accessible();
    await collector.press('Agree and continue');
    await collector.press('Harbor Bank');
    await collector.pane('Sign in to Harbor Bank');
    await animationsFinished();
    await expect(collector.element).to.be.accessible();
    await collector.press('Open Harbor Bank');
    await collector.pressAtBank('Continue');
    await collector.pressAtBank('Allow');
    await collector.pane('Where should we send your payouts?');
    await animationsFinished();

    await expect(collector.element).to.be.accessible();
    collector.element.close();
  });

  it('moves focus to each new heading', async () => {
    const collector = await open();

    await collector.press('Agree and continue');
    await collector.pane(PICKER);

    expect(collector.focused()).to.equal(PICKER);
    collector.element.close();
  });

  it('locks scrolling of the page while it is open, and restores it afterward', async () => {
    document.documentElement.style.overflow = 'scroll';
    const collector = await open();
    const during = document.documentElement.style.overflow;

    collector.element.close();
    await collector.outcome();

    expect(during).to.equal('hidden');
    expect(document.documentElement.style.overflow).to.equal('scroll');
    document.documentElement.style.overflow = '';
  });

  it('closes on Escape if nothing can be lost', async () => {
    const collector = await open();

    await sendKeys({ press: 'Escape' });

    expect((await collector.outcome()).detail.lastPane).to.equal('consent');
  });

  it('asks for confirmation on Escape if something can be lost, and stays open on a second Escape', async () => {
    const collector = await open();
    await collector.press('Agree and continue');
    await collector.pane(PICKER);
    await sendKeys({ press: 'Escape' });
    await collector.pane('Stop linking?');

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => collector.has('Back'));

    expect(collector.dialog()?.open).to.equal(true);
    expect(collector.outcomes).to.deep.equal([]);
    collector.element.close();
  });

  it('reports that the user left when the browser closes it', async () => {
    const collector = await open();
    await collector.press('Agree and continue');
    await collector.pane(PICKER);

    collector.dialog()?.close();

    expect((await collector.outcome()).detail.reason).to.equal('person_left');
  });

  it("does not let Escape reach the page's own dialogs", async () => {
    const collector = await open();
    const keys: string[] = [];
    const listen = (event: KeyboardEvent): void => void keys.push(event.key);
    document.addEventListener('keydown', listen);

    await sendKeys({ press: 'Escape' });
    await collector.outcome();

    document.removeEventListener('keydown', listen);
    expect(keys).to.deep.equal([]);
  });

  it('returns focus to the previous control when a sheet is dismissed', async () => {
    const collector = await open();
    const link = [...collector.dialog()!.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === 'What is shared',
    )!;
    link.focus();
    link.click();
    await collector.pane('What is shared with Sandbox Shop');
    const inSheet = collector.focused();

    await collector.press('Got it');
    await waitUntil(() => collector.has('Agree and continue'));

    expect(inSheet).to.equal('What is shared with Sandbox Shop');
    expect(collector.focused()).to.equal('What is shared');
    collector.element.close();
  });

  it('keeps a sheet focused and usable while the flow advances below it', async () => {
    const collector = await open();
    await collector.press('Agree and continue');
    await collector.press('Harbor Bank');
    await collector.press('Open Harbor Bank');
    await collector.pressAtBank('Continue');
    await sendKeys({ press: 'Escape' });
    await collector.pane('Stop linking?');
    await collector.pressAtBank('Allow');
    await collector.pane('Where should we send your payouts?', true);
    const whileOpen = collector.focused();
    const stay = [...collector.dialog()!.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === 'Keep going',
    )!;

    stay.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));

    expect(whileOpen).to.equal('Stop linking?');
    expect(collector.focused()).to.equal('Where should we send your payouts?');
    collector.element.close();
  });

  it('does not treat a double click on the trigger as consent', async () => {
    const collector = await setup();
    collector.trigger.click();
    await collector.pane(CONSENT);
    const agree = [...collector.dialog()!.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === 'Agree and continue',
    )!;
    const { x, y, width, height } = agree.getBoundingClientRect();
    agree.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    const isStillConsent = collector.events.every(({ detail }) => detail?.name !== 'consent_acquired') && agree.isConnected;

    await waitUntil(() => performance.now() - collector.events.at(-1)!.timeStamp > 400);
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await collector.pane(PICKER);

    expect(isStillConsent).to.equal(true);
    expect(collector.events.map(({ detail }) => detail?.name)).to.include('consent_acquired');
    collector.element.close();
  });

  it('keeps its last pane visible while the session is being completed', async () => {
    const collector = await open();
    await signIn(collector);
    await collector.press('Link this account');
    await collector.pane('Your account is linked');

    await collector.press('Back to Sandbox Shop');

    expect(collector.dialog()?.querySelector('[aria-disabled=true] .spinner')).not.to.equal(null);
    expect((await collector.outcome()).type).to.equal('token-collected');
  });

  it('reports an exit if the user leaves because no account is eligible', async () => {
    const collector = await setup({ clientSecret: SCENARIO_SECRETS.noEligibleAccounts });
    collector.trigger.click();
    await signIn(collector);
    await collector.pane('No eligible accounts');
    await animationsFinished();
    await expect(collector.element).to.be.accessible();
    await collector.press('Close');
    await collector.press('Stop and close');

    const { type, detail } = await collector.outcome();

    expect(type).to.equal('flow-exited');
    expect(detail.lastPane).to.equal('unexpected_error');
  });
});
