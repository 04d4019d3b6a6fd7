import { expect, waitUntil } from '@open-wc/testing';
import '../../src/development.js';
import { setup } from '../helpers/collector.js';
import { FakeStripe } from '../helpers/fake-stripe.js';

describe('a page under development', () => {
  const { warn } = console;
  let heard: string[];
  beforeEach(() => {
    heard = [];
    console.warn = (text: string) => heard.push(text);
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

  it('hears of a modal dialog in the way', async () => {
    const { element } = await setup({ clientSecret: 'fcsess_dev_secret_3', stripe: new FakeStripe() });
    element.parentElement!.inert = true;

    await element.open();

    expect(heard.join()).to.contain('is in the way');
  });
});
