import { expect } from '@open-wc/testing';
import { openPopup } from '../../../../src/authentication-flow/bank-window/popup.js';
import type { BankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import { closeWindows, newest, watchOpen } from './windows.js';

const BANK = 'https://bank.example/authorize?state=1';
const right = { type: 'bank-account-token-collector:authorized', state: 'bcsess_1', status: 'success' };

/** Opens the window, on paper at the bank: the real one stays blank. */
function open(url = BANK): { bankWindow: BankWindow | null; returns: ReturnStatus[] } {
  const returns: ReturnStatus[] = [];
  return { bankWindow: openPopup(url, 'bcsess_1', (status) => returns.push(status)), returns };
}

const say = (data: unknown, source: Window | null, origin = 'https://bank.example'): boolean =>
  window.dispatchEvent(new MessageEvent('message', { data, source, origin }));

describe("the bank's window over HTTP", () => {
  afterEach(closeWindows);

  it('opens at its address, under its name', () => {
    const calls = watchOpen('blank');

    open();

    expect(calls).to.have.length(1);
    expect(calls[0]).to.include({ address: BANK, name: 'bank-account-token-collector-bcsess_1' });
    expect(calls[0]!.features).to.contain('popup');
  });

  it('is none when the browser holds it back', () => {
    watchOpen('blocked');

    expect(open().bankWindow).to.equal(null);
  });

  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'blob:https://bank.example/1',
    'file:///etc/passwd',
  ]) {
    it(`never opens at ${url}`, () => {
      const calls = watchOpen('blank');

      const { bankWindow } = open(url);

      expect(bankWindow).to.equal(null);
      expect(calls).to.deep.equal([]);
    });
  }

  it('never opens at what is no address', () => {
    const calls = watchOpen('blank');

    expect(() => open('bank')).to.throw(TypeError);
    expect(calls).to.deep.equal([]);
  });

  it('hears what the window says', () => {
    watchOpen('blank');
    const { returns } = open();

    say(right, newest());

    expect(returns).to.deep.equal(['success']);
  });

  const ignored: [title: string, data: unknown, source: () => Window | null, origin?: string][] = [
    ['from another origin', right, newest, 'https://evil.example'],
    ['from the same host over http', right, newest, 'http://bank.example'],
    ['from this page', right, () => window],
    ['from nowhere', right, () => null],
    ['for another sign-in', { ...right, state: 'bcsess_2' }, newest],
    ['of another shape', 'success', newest],
    ['without data', null, newest],
  ];
  for (const [title, data, source, origin] of ignored) {
    it(`ignores a message ${title}`, () => {
      watchOpen('blank');
      const { returns } = open();

      say(data, source(), origin);

      expect(returns).to.deep.equal([]);
    });
  }

  it('hears nothing more once it is closed by the flow', () => {
    watchOpen('blank');
    const { bankWindow, returns } = open();
    const source = newest();

    bankWindow!.close();
    say(right, source);

    expect(returns).to.deep.equal([]);
    expect(bankWindow!.isClosed).to.be.true;
  });

  it('knows that the person has closed it', () => {
    watchOpen('blank');
    const { bankWindow } = open();
    const before = bankWindow!.isClosed;

    newest().close();

    expect([before, bankWindow!.isClosed]).to.deep.equal([false, true]);
  });

  it('comes to the front', () => {
    watchOpen('blank');
    const { bankWindow } = open();
    let isFocused = false;
    newest().focus = () => {
      isFocused = true;
    };

    bankWindow!.focus();

    expect(isFocused).to.be.true;
  });

  it('hears a real message of a real page', async () => {
    watchOpen();
    const returned = new Promise<ReturnStatus>((resolve) => {
      openPopup(new URL('/package.json', location.href).href, 'bcsess_1', resolve);
    });
    const bank = newest() as Window & typeof globalThis;
    await new Promise((resolve) => bank.addEventListener('load', resolve));

    bank.eval(`opener.postMessage(${JSON.stringify(right)}, '*')`);

    expect(await returned).to.equal('success');
  });
});
