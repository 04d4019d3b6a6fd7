import { expect } from '@open-wc/testing';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';
import { link, setup, watchPopups } from '../../helpers/collector.js';

describe('<bank-account-token-collector>', () => {
  let popups: ReturnType<typeof watchPopups>;
  beforeEach(() => {
    popups = watchPopups();
  });
  afterEach(() => popups.restore());

  describe('at rest', () => {
    it('shows a trigger and no dialog', async () => {
      const { trigger, dialog, element } = await setup();

      expect(trigger.textContent.trim()).to.equal('Link a bank account');
      expect(trigger.getAttribute('aria-haspopup')).to.equal('dialog');
      expect(dialog()).to.equal(null);
      expect(element.status).to.equal('ready');
    });

    it('delegates focus to its trigger', async () => {
      const { element, trigger } = await setup();

      element.focus();

      expect(element.shadowRoot?.activeElement).to.equal(trigger);
    });

    it('can be focused in the same task in which it is added to the page', () => {
      const element = document.createElement('bank-account-token-collector');
      document.body.append(element);

      element.focus();

      expect(document.activeElement).to.equal(element);
      element.remove();
    });

    it('opens on click(), unless it is disabled', async () => {
      const { element, events } = await setup({ clientSecret: SCENARIO_SECRETS.linked });
      element.addEventListener('flow-opening', (event) => event.preventDefault());

      element.click();
      element.disabled = true;
      await element.updateComplete;
      element.click();

      expect(events.map(({ type }) => type)).to.deep.equal(['flow-opening']);
    });

    it('does not open while it is disabled', async () => {
      const { element, trigger, events } = await setup({ clientSecret: SCENARIO_SECRETS.linked, disabled: true });

      trigger.click();

      expect(trigger.disabled).to.equal(true);
      expect(element.status).to.equal('ready');
      expect(events).to.deep.equal([]);
    });

    it('never writes the secret to the DOM', async () => {
      const { element } = await setup();

      expect(element.outerHTML).not.to.contain('secret');
      expect(element.shadowRoot?.innerHTML).not.to.contain('secret');
    });
  });

  describe('when an account is linked', () => {
    it('reports the token and the session with its one account', async () => {
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

    it('shows the bank, the last four digits and "Change", and returns focus to the trigger', async () => {
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

    it("reports each step under Stripe's event names", async () => {
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

    it('forgets the account on reset', async () => {
      const collector = await setup();
      await link(collector);
      await collector.outcome();

      collector.element.reset();

      expect(collector.element.status).to.equal('ready');
      expect(collector.element.token).to.equal(undefined);
      expect(collector.element.financialConnectionsSession).to.equal(undefined);
    });
  });

  it('follows its theme property', async () => {
    const { element } = await setup();

    element.theme = 'dark';
    await element.updateComplete;

    expect(getComputedStyle(element).colorScheme).to.equal('dark');
  });
});
