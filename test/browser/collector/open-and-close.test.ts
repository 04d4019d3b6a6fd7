import { aTimeout, expect } from '@open-wc/testing';
import { configure } from '../../../src/collector/configure.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';
import { handlesOf, setup } from '../../helpers/collector.js';

describe('opening and closing <bank-account-token-collector>', () => {
  afterEach(() => configure({ apiUrl: undefined }));

  it('opens in the same task in which the element is added to the page', async () => {
    const element = document.createElement('bank-account-token-collector');
    element.clientSecret = SCENARIO_SECRETS.linked;
    document.body.append(element);

    const result = element.open();
    const { pane } = handlesOf(element.shadowRoot!);

    await pane('Link the account you want to be paid into');
    element.remove();
    expect((await result).error).to.equal(undefined);
  });

  it('does not open if the element is not in the page', async () => {
    const { element, outcomes } = await setup();
    element.remove();

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
    expect(outcomes).to.deep.equal([]);
    expect(element.status).to.equal('ready');
  });

  it('does not open in a document other than that of its script', async () => {
    const { element } = await setup();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);

    const { error } = await element.open();

    expect(error?.code).to.equal('not_visible');
    frame.remove();
  });

  it('stops the trigger’s spinner while the dialog covers it', async () => {
    const { element, trigger, pane } = await setup();
    const spinner = () => trigger.querySelector('.spinner')!.getAnimations()[0]?.playState;
    void element.open();
    await element.updateComplete;
    expect(spinner()).to.equal('running');

    await pane('Link the account you want to be paid into');

    expect(spinner()).to.equal('paused');
    element.close();
  });

  it('uses the secret that is passed to open() instead of its own', async () => {
    const collector = await setup({ clientSecret: SCENARIO_SECRETS.expired });

    void collector.element.open({ clientSecret: SCENARIO_SECRETS.linked });

    await collector.pane('Link the account you want to be paid into');
    collector.element.close();
    expect((await collector.outcome()).type).to.equal('flow-exited');
  });

  it('reports a failed connection to a page-wide API URL as recoverable', async () => {
    configure({ apiUrl: 'http://127.0.0.1:1' });
    const collector = await setup({ clientSecret: 'fcsess_1_secret_2' });

    const result = await collector.element.open();

    expect(result.error?.code).to.equal('api_connection_error');
    expect((result.error as { recoverable?: boolean }).recoverable).to.equal(true);
  });

  describe('when it is closed', () => {
    it('reports the session, the reason and the last pane when the user leaves', async () => {
      const collector = await setup();
      collector.trigger.click();
      await collector.press('Agree and continue');
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

    it('reports one exit when the page closes it', async () => {
      const collector = await setup();
      const result = collector.element.open();
      await collector.pane('Link the account you want to be paid into');

      collector.element.close();

      expect(Object.keys(await result)).to.deep.equal(['financialConnectionsSession']);
      expect(collector.outcomes.map(({ type, detail }) => [type, detail.reason])).to.deep.equal([
        ['flow-exited', 'closed_by_page'],
      ]);
    });

    it('reports an exit when the page closes it before the dialog appears', async () => {
      const collector = await setup();
      const result = collector.element.open();

      collector.element.close();

      expect((await result).financialConnectionsSession?.accounts).to.deep.equal([]);
      expect(collector.outcomes.map(({ detail }) => detail.reason)).to.deep.equal(['closed_by_page']);
      expect(collector.dialog()).to.equal(null);
    });

    it('does not load Stripe.js when it is closed while fetchClientSecret is pending', async () => {
      let resolveSecret: (secret: string) => void = () => undefined;
      const fetchClientSecret = (): Promise<string> => new Promise((resolve) => (resolveSecret = resolve));
      const { element } = await setup({ publishableKey: 'pk_test_1', fetchClientSecret });
      const result = element.open();
      await Promise.resolve();

      element.close();
      resolveSecret('fcsess_1_secret_2');

      await result;
      const { findInstance } = await import('../../../src/stripe/index.js');
      await aTimeout(0);
      expect(findInstance).to.be.a('function');
      expect(document.querySelector('script[src^="https://js.stripe.com/"]')).to.equal(null);
    });

    it('never shows a dialog that was closed before it appeared', async () => {
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

    it('reports one exit when the element is removed', async () => {
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

    it('stays open and modal when the element is only moved', async () => {
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
});
