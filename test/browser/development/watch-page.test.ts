import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/development.js';
import { collectorError } from '../../../src/contract/collector-error.js';
import { FlowErrorEvent } from '../../../src/collector/events.js';
import { setup } from '../../helpers/collector.js';
import { EXITED, FakeStripe } from '../../helpers/fake-stripe.js';

describe('a page under development', () => {
  const { warn } = console;
  let warnings: string[];
  let causes: unknown[];
  const viewport = Object.assign(document.createElement('meta'), { name: 'viewport', content: 'minimum-scale=1' });
  beforeEach(() => {
    document.head.prepend(viewport);
    warnings = [];
    causes = [];
    console.warn = (text: string, ...more: unknown[]) => {
      warnings.push(text);
      causes.push(...more);
    };
  });
  afterEach(() => {
    console.warn = warn;
    viewport.remove();
  });

  it('logs each warning once, without secrets', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_2', stripe: new FakeStripe() });
    element.setAttribute('aria-label', 'Bank');

    void element.open();
    await waitUntil(() => warnings.length > 0);
    element.close();
    void element.open();
    element.close();
    await element.updateComplete;

    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0])
      .to.match(/^<bank-account-token-collector> aria-label on the element/)
      .and.not.to.contain('secret_2');
  });

  const providers: [title: string, give: () => Promise<unknown>, says: RegExp][] = [
    ['rejects', () => Promise.reject(new Error('401')), /`fetchClientSecret` rejected, or did not resolve/],
    [
      'resolves with the whole session',
      () => Promise.resolve({ client_secret: 'fcsess_dev_secret_4' }),
      /is not a valid client secret/,
    ],
  ];
  for (const [title, give, says] of providers) {
    it(`logs a warning if fetchClientSecret ${title}, without secrets`, async () => {
      const { element } = await setup({ stripe: new FakeStripe() });
      element.fetchClientSecret = give as () => Promise<string>;

      await element.open();

      expect(warnings.filter((text) => says.test(text))).to.have.lengthOf(1);
      expect(warnings.join()).not.to.contain('secret_4');
    });
  }

  it('does not repeat the message that the element logs for developers', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_6', stripe: {} as never });

    await element.open();

    expect(warnings.filter((text) => text.includes('stripe_js_unsupported'))).to.have.lengthOf(1);
  });

  it('logs each cause of an error once', async () => {
    const { element } = await setup({ stripe: new FakeStripe() });
    const reasons = [new Error('No route'), new Error('No route'), new Error('Not signed in')];

    for (const cause of reasons) {
      const error = Object.assign(collectorError('client_secret_provider_failed'), { cause });
      element.dispatchEvent(new FlowErrorEvent(error, '7KQ2-M9XD'));
    }

    expect(causes).to.deep.equal([reasons[0], reasons[2]]);
  });

  it('ignores events of other elements with the same names', async () => {
    await setup({ stripe: new FakeStripe() });
    const faults: string[] = [];
    const onError = (event: ErrorEvent): void => {
      event.preventDefault();
      faults.push(event.message);
    };
    const { onerror } = window;
    window.onerror = null;
    window.addEventListener('error', onError);

    for (const name of ['flow-opening', 'flow-error', 'flow-event']) {
      document.body.dispatchEvent(new CustomEvent(name, { bubbles: true }));
    }

    window.removeEventListener('error', onError);
    window.onerror = onerror;
    expect([...faults, ...warnings]).to.deep.equal([]);
  });

  it('logs that the element is inert', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_3', stripe: new FakeStripe() });
    element.parentElement!.inert = true;

    const { error } = await element.open();

    expect(warnings.join())
      .to.contain('is inert. Remove the inert attribute')
      .and.to.contain(`(attempt ${error?.attempt ?? '-'}, `);
  });

  it('logs Stripe’s message for a failure, with references and without secrets', async () => {
    const stripe = new FakeStripe({
      fade: 0,
      result: {
        error: {
          type: 'invalid_request_error',
          message: 'No such client secret: fcsess_9_secret_dev9.',
          request_log_url: 'https://dashboard.stripe.com/logs/req_Dev9?t=1',
        },
      },
    });
    const { element } = await setup({ clientSecret: 'fcsess_9_secret_dev9', stripe });

    const { error } = await element.open();

    expect(warnings.at(-1)).to.contain(`(attempt ${error?.attempt ?? '-'}, session fcsess_9, request req_Dev9)`);
    expect(causes).to.deep.equal(['Stripe: No such client secret: fcsess_9….']);
  });

  it('logs that the viewport lacks what Stripe requires', async () => {
    viewport.remove();
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_5', stripe: new FakeStripe({ fade: 0, result: EXITED }) });

    await element.open();
    await waitUntil(() => warnings.some((text) => text.includes('minimum-scale=1')));

    expect(warnings.filter((text) => text.includes('minimum-scale=1'))).to.have.lengthOf(1);
  });
});
