import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { NEXT_SECRET, setup, TOKEN } from './saving-element.js';

describe('<bank-account-token-collector> if the page could not save the account', () => {
  for (const [title, reason] of [
    ['an error', new Error('503')],
    ['nothing', undefined],
    ['a text', 'down'],
  ] as const) {
    it(`keeps the token and offers to try again, if the promise was rejected with ${title}`, async () => {
      const { element, saves, events, link, text, announcement, action, status } = await setup();
      await link();

      saves[0]!.reject(reason);
      await status('failed');

      const sentence = 'Your account is linked, but it couldn’t be saved. Try again.';
      expect(element.value).to.equal(TOKEN);
      expect(text()).to.contain('••••6789').and.contain(sentence);
      expect(announcement()).to.equal(sentence);
      expect(action()).to.equal('Try again');
      expect(events).to.deep.equal(['flow-opening', 'save_failed']);
    });
  }

  it('hands over the same token at the next press, without opening anything', async () => {
    const test = await setup();
    await test.link();
    test.saves[0]!.reject();
    await test.status('failed');

    test.trigger.click();

    expect(test.element.status).to.equal('saving');
    expect(test.tokens).to.deep.equal([TOKEN, TOKEN]);
    expect(test.calls).to.equal(1);
    test.saves[1]!.resolve();
    await test.status('linked');
    expect(test.announcement()).to.equal('Saved');
  });

  it('resolves open() with the same result then', async () => {
    const { element, saves, link, status } = await setup();
    const first = await link();
    saves[0]!.reject();
    await status('failed');

    expect(await element.open()).to.equal(first);
  });

  describe('within 30 seconds', () => {
    const { setTimeout } = window;
    /** Downloads everything first, because downloads have the same timeout. */
    const setupExpiring = async (): ReturnType<typeof setup> => {
      const test = await setup();
      await test.element.load();
      window.setTimeout = ((act: TimerHandler, delay?: number, ...args: unknown[]) =>
        setTimeout(act, delay === 30_000 ? 0 : delay, ...args)) as typeof setTimeout;
      return test;
    };
    afterEach(() => {
      window.setTimeout = setTimeout;
    });

    it('offers to try again', async () => {
      const { link, action, status } = await setupExpiring();

      await link();

      await status('failed');
      expect(action()).to.equal('Try again');
    });

    it('is saved if it succeeds later', async () => {
      const { saves, link, announcement, status } = await setupExpiring();
      await link();
      await status('failed');

      saves[0]!.resolve();
      await status('linked');

      expect(announcement()).to.equal('Saved');
    });

    it('stays saved if a second attempt fails after that', async () => {
      const { saves, trigger, link, status } = await setupExpiring();
      await link();
      await status('failed');
      window.setTimeout = setTimeout;
      trigger.click();
      saves[0]!.resolve();
      await status('linked');

      saves[1]!.reject();
      await aTimeout(0);

      await status('linked');
    });
  });

  it('opens linking again if the page asks for that with a client secret', async () => {
    const test = await setup();
    await test.link();
    test.saves[0]!.reject();
    await test.status('failed');

    await test.element.open({ clientSecret: 'fcsess_client_secret_other' });

    expect(test.calls).to.equal(2);
  });

  it('forgets the token with reset()', async () => {
    const { element, saves, link, status, text } = await setup();
    await link();
    saves[0]!.reject();
    await status('failed');

    element.reset();

    expect(element.status).to.equal('ready');
    expect(element.value).to.equal('');
    expect(text()).to.equal('Link a bank account');
  });

  it('ignores the result of a save after reset()', async () => {
    const { element, saves, link } = await setup();
    await link();
    element.reset();

    saves[0]!.reject();
    await aTimeout(0);

    expect(element.status).to.equal('ready');
  });
});

describe('<bank-account-token-collector> if the server refuses the account for good', () => {
  const refusal = (sentence: string): Error => Object.assign(new Error(sentence), { final: true });

  it('shows its sentence, forgets the token and offers to link another account', async () => {
    const { element, saves, events, link, text, announcement, action, status } = await setup(NEXT_SECRET);
    await link();

    saves[0]!.reject(refusal('This account belongs to another seller.'));
    await status('failed');

    expect(element.value).to.equal('');
    expect(text()).to.contain('Your account wasn’t linked').and.contain('This account belongs to another seller.');
    expect(announcement()).to.equal('This account belongs to another seller.');
    expect(action()).to.equal('Link another account');
    expect(events.at(-1)).to.equal('save_refused');
  });

  it('opens linking at the next press', async () => {
    const test = await setup(NEXT_SECRET);
    await test.link();
    test.saves[0]!.reject(refusal('No.'));
    await test.status('failed');

    test.trigger.click();

    await waitUntil(() => test.calls === 2, 'linking was not opened again');
  });

  it('asks to reload a page that has no other client secret', async () => {
    const { saves, link, text, action, status } = await setup();
    await link();

    saves[0]!.reject(refusal('This account belongs to another seller.'));
    await status('failed');

    expect(text()).to.contain('This account belongs to another seller. Reload the page and try again.');
    expect(action()).to.equal(undefined);
  });

  it('shows the element’s own sentence if the server has sent an empty one', async () => {
    const { saves, link, announcement, status } = await setup(NEXT_SECRET);
    await link();

    saves[0]!.reject(refusal(''));
    await status('failed');

    expect(announcement()).to.equal('This account can’t be used for payouts.');
  });

  it('keeps showing the account on file', async () => {
    const account = { bankName: 'Harbor Bank', last4: '1111', status: 'new' };
    const { saves, link, text, action, status } = await setup({ ...NEXT_SECRET, account });
    await link();
    expect(text()).to.contain('••••6789');

    saves[0]!.reject(refusal('No.'));
    await status('linked');

    expect(text()).to.contain('••••1111').and.contain('Your account wasn’t changed. No.');
    expect(action()).to.equal('Link another account');
  });
});
