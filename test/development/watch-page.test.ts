import { expect, waitUntil } from '@open-wc/testing';
import '../../src/development.js';
import { collectorError } from '../../src/errors.js';
import { FlowErrorEvent } from '../../src/events.js';
import { setup } from '../helpers/collector.js';
import { FakeStripe } from '../helpers/fake-stripe.js';

describe('a page under development', () => {
  const { warn } = console;
  let heard: string[];
  let causes: unknown[];
  beforeEach(() => {
    heard = [];
    causes = [];
    console.warn = (text: string, ...more: unknown[]) => {
      heard.push(text);
      causes.push(...more);
    };
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('hears what is wrong with it, each thing once, and no secret', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_2', stripe: new FakeStripe() });
    element.setAttribute('aria-label', 'Bank');

    void element.open();
    await waitUntil(() => heard.length > 0);
    element.close();
    void element.open();
    element.close();
    await element.updateComplete;

    expect(heard).to.have.lengthOf(1);
    expect(heard[0])
      .to.match(/^<bank-account-token-collector> aria-label on the element/)
      .and.not.to.contain('secret_2');
  });

  const providers: [title: string, give: () => Promise<unknown>, says: RegExp][] = [
    ['rejects', () => Promise.reject(new Error('401')), /fetchClientSecret rejected, or gave nothing for 30 seconds/],
    ['gives the whole session', () => Promise.resolve({ client_secret: 'fcsess_dev_secret_4' }), /the string itself/],
  ];
  for (const [title, give, says] of providers) {
    it(`hears of a fetchClientSecret that ${title}, and no secret`, async () => {
      const { element } = await setup({ stripe: new FakeStripe() });
      element.fetchClientSecret = give as () => Promise<string>;

      await element.open();

      expect(heard.filter((text) => says.test(text))).to.have.lengthOf(1);
      expect(heard.join()).not.to.contain('secret_4');
    });
  }

  it('hears why, where the error says it, and each reason once', async () => {
    const { element } = await setup({ stripe: new FakeStripe() });
    const reasons = [new Error('No route'), new Error('No route'), new Error('Not signed in')];

    for (const cause of reasons) {
      const error = Object.assign(collectorError('client_secret_provider_failed'), { cause });
      element.dispatchEvent(new FlowErrorEvent(error));
    }

    expect(causes).to.deep.equal([reasons[0], reasons[2]]);
  });

  it('is not troubled by events of other elements that are named like ours', async () => {
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
    expect([...faults, ...heard]).to.deep.equal([]);
  });

  it('hears of a modal dialog in the way', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_3', stripe: new FakeStripe() });
    element.parentElement!.inert = true;

    await element.open();

    expect(heard.join()).to.contain('is in the way');
  });
});
