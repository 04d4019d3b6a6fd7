import { expect } from '@open-wc/testing';
import { SCENARIO_SECRETS } from '../../../src/sandbox/scenarios.js';
import { setup, setupLoaded } from '../../helpers/collector.js';

describe('<bank-account-token-collector> when it cannot open', () => {
  const failures: [title: string, properties: Parameters<typeof setup>[0], code: string][] = [
    ['without a client secret', {}, 'parameter_missing'],
    ['with an empty client secret', { clientSecret: '' }, 'parameter_missing'],
    ['with a client secret that is not a string', { clientSecret: 5 as unknown as string }, 'parameter_missing'],
    ['with a client secret that cannot become a string', { clientSecret: Object.create(null) as string }, 'parameter_missing'],
    ['without an engine', { clientSecret: 'fcsess_1_secret_2' }, 'configuration_missing'],
    [
      'with a live key and a sandbox secret',
      { clientSecret: SCENARIO_SECRETS.linked, publishableKey: 'pk_live_1' },
      'livemode_mismatch',
    ],
    ['with an invalid API URL', { clientSecret: 'fcsess_1_secret_2', apiUrl: 'localhost:4242' }, 'invalid_api_url'],
    ['with an expired session', { clientSecret: SCENARIO_SECRETS.expired }, 'session_expired'],
    ['with a session that was already used', { clientSecret: SCENARIO_SECRETS.used }, 'session_already_used'],
    ['with a secret that the sandbox does not know', { clientSecret: 'fcsess_sandbox_x_secret_y' }, 'invalid_client_secret'],
    [
      'if fetchClientSecret rejects',
      { fetchClientSecret: () => Promise.reject(new Error('down')) },
      'client_secret_provider_failed',
    ],
    [
      'if fetchClientSecret throws',
      {
        fetchClientSecret: () => {
          throw new Error('down');
        },
      },
      'client_secret_provider_failed',
    ],
    [
      'if fetchClientSecret resolves with undefined',
      { fetchClientSecret: () => Promise.resolve(undefined as unknown as string) },
      'invalid_client_secret',
    ],
  ];

  for (const [title, properties, code] of failures) {
    it(`reports and shows an error ${title}`, async () => {
      const collector = await setup(properties);
      collector.trigger.click();

      const { type, detail } = await collector.outcome();
      await collector.element.updateComplete;

      expect(type).to.equal('flow-error');
      expect(detail.error.code).to.equal(code);
      expect(detail.error.message).to.be.a('string').and.not.to.equal('');
      expect(collector.trigger.textContent).to.contain(detail.error.displayMessage);
      expect(collector.outcomes).to.have.lengthOf(1);
      expect(collector.element.status).to.equal('failed');
    });
  }

  it('renders the error slot outside the trigger, and only after a failure', async () => {
    const collector = await setup({});
    const help = document.createElement('a');
    help.slot = 'error';
    help.textContent = 'Write to us';
    collector.element.append(help);
    expect(help.assignedSlot).to.equal(null);

    collector.trigger.click();
    await collector.outcome();
    await collector.element.updateComplete;

    expect(help.assignedSlot?.name).to.equal('error');
    expect(help.closest('button')).to.equal(null);
  });

  it('offers a retry if the page can fetch a new secret', async () => {
    const { element, trigger } = await setup({ fetchClientSecret: () => Promise.resolve(SCENARIO_SECRETS.expired) });

    const { error } = await element.open();
    await element.updateComplete;

    expect(error).to.include({ code: 'session_expired', recoverable: true });
    expect(error?.message).not.to.contain('Reload');
    expect(trigger.textContent).to.contain('Try again');
  });

  it('asks the user to reload, without a retry, if the page has only one secret', async () => {
    const { element, trigger } = await setup({ clientSecret: SCENARIO_SECRETS.expired });

    const { error } = await element.open();
    await element.updateComplete;

    expect(error).to.include({ code: 'session_expired', recoverable: false });
    expect(error?.message).to.contain('Reload the page');
    expect(trigger.textContent).not.to.contain('Try again');
  });

  it('reports the error of fetchClientSecret as the cause, without showing it', async () => {
    const cause = new Error('down');
    const { element, trigger } = await setup({ fetchClientSecret: () => Promise.reject(cause) });

    const { error } = await element.open();
    await element.updateComplete;

    expect((error as { cause?: unknown }).cause).to.equal(cause);
    expect(trigger.textContent).not.to.contain('down');
  });

  it('times out if fetchClientSecret never settles', async () => {
    const fetchClientSecret = (): Promise<string> => new Promise(() => undefined);
    const collector = await setupLoaded({ clientSecret: SCENARIO_SECRETS.linked, fetchClientSecret });
    const { setTimeout } = window;
    // Skips the timeout of 30 seconds.
    window.setTimeout = ((act: TimerHandler, delay?: number, ...args: unknown[]) =>
      setTimeout(act, delay === 30_000 ? 0 : delay, ...args)) as typeof setTimeout;
    collector.trigger.click();

    const { detail } = await collector.outcome();

    window.setTimeout = setTimeout;
    expect(detail.error.code).to.equal('client_secret_provider_failed');
  });

  it('can be retried with a new secret', async () => {
    const collector = await setup({ clientSecret: SCENARIO_SECRETS.expired });
    await collector.element.open();
    collector.element.fetchClientSecret = () => Promise.resolve(SCENARIO_SECRETS.linked);

    collector.trigger.click();

    await collector.pane('Link the account you want to be paid into');
    expect(collector.element.status).to.equal('open');
    collector.element.close();
  });

  it('does not open if the page cancels flow-opening', async () => {
    const collector = await setup();
    collector.element.addEventListener('flow-opening', (event) => event.preventDefault());

    const result = await collector.element.open();

    expect(result.error?.code).to.equal('opening_prevented');
    expect(collector.outcomes).to.deep.equal([]);
    expect(collector.element.status).to.equal('ready');
  });

  it('refuses a second call of open() while the first continues', async () => {
    const collector = await setup();
    const first = collector.element.open();

    const second = await collector.element.open();
    await collector.pane('Link the account you want to be paid into');

    expect(second.error?.code).to.equal('already_in_progress');
    expect(collector.outcomes).to.deep.equal([]);
    collector.element.close();
    expect((await first).error).to.equal(undefined);
  });
});
