import { aTimeout, expect } from '@open-wc/testing';
import { configure } from '../../../src/collector/configure.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';
import { handlesOf, link, setup, watchPopups } from '../../helpers/collector.js';

describe('<bank-account-token-collector>', () => {
  let popups: ReturnType<typeof watchPopups>;
  beforeEach(() => {
    popups = watchPopups();
  });
  afterEach(() => {
    popups.restore();
    configure({ stripe: undefined, publishableKey: undefined, apiUrl: undefined });
  });

  describe('at rest', () => {
    it('shows a trigger, and no dialog', async () => {
      const { trigger, dialog, element } = await setup();

      expect(trigger.textContent.trim()).to.equal('Link a bank account');
      expect(trigger.getAttribute('aria-haspopup')).to.equal('dialog');
      expect(dialog()).to.equal(null);
      expect(element.status).to.equal('ready');
    });

    it('takes the focus on its trigger', async () => {
      const { element, trigger } = await setup();

      element.focus();

      expect(element.shadowRoot?.activeElement).to.equal(trigger);
    });

    it('takes the focus in the task in which it was put into the page', () => {
      const element = document.createElement('bank-account-token-collector');
      document.body.append(element);

      element.focus();

      expect(document.activeElement).to.equal(element);
      element.remove();
    });

    it('is pressed by click(), unless it is disabled', async () => {
      const { element, events } = await setup({ clientSecret: SCENARIO_SECRETS.linked });
      element.addEventListener('flow-opening', (event) => event.preventDefault());

      element.click();
      element.disabled = true;
      await element.updateComplete;
      element.click();

      expect(events.map(({ type }) => type)).to.deep.equal(['flow-opening']);
    });

    it('cannot be pressed while disabled', async () => {
      const { element, trigger, events } = await setup({ clientSecret: SCENARIO_SECRETS.linked, disabled: true });

      trigger.click();

      expect(trigger.disabled).to.equal(true);
      expect(element.status).to.equal('ready');
      expect(events).to.deep.equal([]);
    });

    it('never writes the secret into the page', async () => {
      const { element } = await setup();

      expect(element.outerHTML).not.to.contain('secret');
      expect(element.shadowRoot?.innerHTML).not.to.contain('secret');
    });
  });

  describe('when an account is linked', () => {
    it('hands over the token and the session that holds its one account', async () => {
      const collector = await setup();
      await link(collector);

      const { type, detail } = await collector.outcome();

      expect(type).to.equal('token-collected');
      expect(detail.token.id).to.match(/^btok_/);
      expect(detail.financialConnectionsSession.accounts).to.have.lengthOf(1);
      expect(detail.financialConnectionsSession.accounts[0].last4).to.equal(detail.token.bank_account.last4);
      expect(collector.outcomes).to.have.lengthOf(1);
      expect(collector.element.token).to.equal(detail.token);
      expect(collector.element.financialConnectionsSession).to.equal(detail.financialConnectionsSession);
    });

    it('shows the bank, the last digits and a way to change it, and returns the focus', async () => {
      const collector = await setup();
      collector.element.focus();
      await link(collector);
      await collector.outcome();
      await collector.element.updateComplete;

      expect(collector.trigger.textContent.replace(/\s+/g, ' ')).to.contain('Harbor Bank ••••6789').and.to.contain('Change');
      expect(collector.element.matches(':state(linked)')).to.equal(true);
      expect(collector.element.shadowRoot?.activeElement).to.equal(collector.trigger);
      expect(collector.dialog()).to.equal(null);
    });

    it("tells each step in Stripe's words", async () => {
      const collector = await setup();
      await link(collector);
      await collector.outcome();

      expect(collector.events.map(({ type, detail }) => (type === 'flow-event' ? detail.name : type))).to.deep.equal([
        'flow-opening',
        'open',
        'consent_acquired',
        'institution_selected',
        'institution_authorized',
        'accounts_selected',
        'success',
        'token-collected',
      ]);
    });

    it('forgets it on reset', async () => {
      const collector = await setup();
      await link(collector);
      await collector.outcome();

      collector.element.reset();

      expect(collector.element.status).to.equal('ready');
      expect(collector.element.token).to.equal(undefined);
      expect(collector.element.financialConnectionsSession).to.equal(undefined);
    });
  });

  describe('when the person leaves', () => {
    it('says so, with the session, the reason and the last pane', async () => {
      const collector = await setup();
      collector.trigger.click();
      await collector.press('I agree');
      await collector.pane('Which bank do you use?');
      await collector.press('Close');
      await collector.press('Stop and close');

      const { type, detail } = await collector.outcome();

      expect(type).to.equal('flow-exited');
      expect(detail.financialConnectionsSession.accounts).to.deep.equal([]);
      expect(detail.reason).to.equal('person_left');
      expect(detail.lastPane).to.equal('institution_picker');
      expect(collector.element.status).to.equal('ready');
    });

    it('ends once when the page closes it', async () => {
      const collector = await setup();
      const result = collector.element.open();
      await collector.pane('Link the account you want to be paid into');

      collector.element.close();

      expect(Object.keys(await result)).to.deep.equal(['financialConnectionsSession']);
      expect(collector.outcomes.map(({ type, detail }) => [type, detail.reason])).to.deep.equal([
        ['flow-exited', 'closed_by_page'],
      ]);
    });

    it('ends when it is closed before anything is in sight', async () => {
      const collector = await setup();
      const result = collector.element.open();

      collector.element.close();

      expect((await result).financialConnectionsSession?.accounts).to.deep.equal([]);
      expect(collector.outcomes.map(({ detail }) => detail.reason)).to.deep.equal(['closed_by_page']);
      expect(collector.dialog()).to.equal(null);
    });

    it('asks Stripe for nothing when it is closed while the page’s server is asked', async () => {
      let answer: (secret: string) => void = () => undefined;
      const fetchClientSecret = (): Promise<string> => new Promise((resolve) => (answer = resolve));
      const { element } = await setup({ publishableKey: 'pk_test_1', fetchClientSecret });
      const result = element.open();
      await Promise.resolve();

      element.close();
      answer('fcsess_1_secret_2');

      await result;
      const { findInstance } = await import('../../../src/stripe/index.js');
      await aTimeout(0);
      expect(findInstance).to.be.a('function');
      expect(document.querySelector('script[src^="https://js.stripe.com/"]')).to.equal(null);
    });

    it('never comes into sight after it was closed', async () => {
      const collector = await setup();
      const first = collector.element.open();
      collector.element.close();
      await first;

      void collector.element.open();
      await collector.pane('Link the account you want to be paid into');

      expect(collector.events.filter(({ detail }) => detail?.name === 'open')).to.have.lengthOf(1);
      collector.element.close();
      await collector.outcome();
    });

    it('ends when the element is removed', async () => {
      const collector = await setup();
      const result = collector.element.open();
      await collector.pane('Link the account you want to be paid into');

      collector.element.remove();

      await result;
      expect(collector.outcomes.map(({ type, detail }) => [type, detail.reason])).to.deep.equal([
        ['flow-exited', 'element_removed'],
      ]);
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('goes on, still modal, when the element is only moved', async () => {
      const collector = await setup();
      void collector.element.open();
      await collector.pane('Link the account you want to be paid into');

      collector.element.parentElement?.append(document.createElement('p'), collector.element);
      await Promise.resolve();

      expect(collector.dialog()?.matches(':modal')).to.equal(true);
      expect(collector.outcomes).to.deep.equal([]);
      collector.element.close();
      await collector.outcome();
    });
  });

  it('opens in the task in which it was put into the page', async () => {
    const element = document.createElement('bank-account-token-collector');
    element.clientSecret = SCENARIO_SECRETS.linked;
    document.body.append(element);

    const result = element.open();
    const { pane } = handlesOf(element.shadowRoot!);

    await pane('Link the account you want to be paid into');
    element.remove();
    expect((await result).error).to.equal(undefined);
  });

  it('does not open outside of the page', async () => {
    const { element, outcomes } = await setup();
    element.remove();

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
    expect(outcomes).to.deep.equal([]);
    expect(element.status).to.equal('ready');
  });

  it('does not open in another document than that of its script', async () => {
    const { element } = await setup();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
    frame.remove();
  });

  it('opens with the secret of one call, in place of its own', async () => {
    const collector = await setup({ clientSecret: SCENARIO_SECRETS.expired });

    void collector.element.open({ clientSecret: SCENARIO_SECRETS.linked });

    await collector.pane('Link the account you want to be paid into');
    collector.element.close();
    expect((await collector.outcome()).type).to.equal('flow-exited');
  });

  it('asks again for what went wrong with a page-wide setting', async () => {
    configure({ apiUrl: 'http://127.0.0.1:1' });
    const collector = await setup({ clientSecret: 'fcsess_1_secret_2' });

    const result = await collector.element.open();

    expect(result.error?.code).to.equal('api_connection_error');
    expect((result.error as { recoverable?: boolean }).recoverable).to.equal(true);
  });

  it('follows the theme that is set', async () => {
    const { element } = await setup();

    element.theme = 'dark';
    await element.updateComplete;

    expect(getComputedStyle(element).colorScheme).to.equal('dark');
  });
});
