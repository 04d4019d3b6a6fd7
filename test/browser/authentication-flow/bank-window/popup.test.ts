import { expect } from '@open-wc/testing';
import { openPopup } from '../../../../src/authentication-flow/bank-window/popup.js';
import type { BankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import { closeWindows, newestWindow, watchOpen } from './windows.js';

const BANK = 'https://bank.example/authorize?state=1';
const validMessage = { type: 'bank-account-token-collector:authorized', state: 'bcsess_1', status: 'success' };

/** Opens the popup. With `watchOpen('blank')` the real window stays blank, because the bank does not exist. */
function open(url = BANK): { bankWindow: BankWindow | null; statuses: ReturnStatus[] } {
  const statuses: ReturnStatus[] = [];
  return { bankWindow: openPopup(url, 'bcsess_1', (status) => statuses.push(status)), statuses };
}

const receive = (data: unknown, source: Window | null, origin = 'https://bank.example'): boolean =>
  window.dispatchEvent(new MessageEvent('message', { data, source, origin }));

describe('the bank popup', () => {
  afterEach(closeWindows);

  it('opens its URL in a window with its own name', () => {
    const calls = watchOpen('blank');

    open();

    expect(calls).to.have.length(1);
    expect(calls[0]).to.include({ address: BANK, name: 'bank-account-token-collector-bcsess_1' });
    expect(calls[0]!.features).to.contain('popup');
  });

  it('is null if the browser blocks it', () => {
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
    it(`never opens ${url}`, () => {
      const calls = watchOpen('blank');

      const { bankWindow } = open(url);

      expect(bankWindow).to.equal(null);
      expect(calls).to.deep.equal([]);
    });
  }

  it('throws on an invalid URL and opens nothing', () => {
    const calls = watchOpen('blank');

    expect(() => open('bank')).to.throw(TypeError);
    expect(calls).to.deep.equal([]);
  });

  it('reports the status in a message from the window', () => {
    watchOpen('blank');
    const { statuses } = open();

    receive(validMessage, newestWindow());

    expect(statuses).to.deep.equal(['success']);
  });

  const ignored: [title: string, data: unknown, source: () => Window | null, origin?: string][] = [
    ['from another origin', validMessage, newestWindow, 'https://evil.example'],
    ['from the same host over http', validMessage, newestWindow, 'http://bank.example'],
    ['from this page', validMessage, () => window],
    ['without a source', validMessage, () => null],
    ['for another sign-in', { ...validMessage, state: 'bcsess_2' }, newestWindow],
    ['of another shape', 'success', newestWindow],
    ['without data', null, newestWindow],
  ];
  for (const [title, data, source, origin] of ignored) {
    it(`ignores a message ${title}`, () => {
      watchOpen('blank');
      const { statuses } = open();

      receive(data, source(), origin);

      expect(statuses).to.deep.equal([]);
    });
  }

  it('reports nothing after the flow closes it', () => {
    watchOpen('blank');
    const { bankWindow, statuses } = open();
    const source = newestWindow();

    bankWindow!.close();
    receive(validMessage, source);

    expect(statuses).to.deep.equal([]);
    expect(bankWindow!.isClosed).to.be.true;
  });

  it('is closed after the user closes it', () => {
    watchOpen('blank');
    const { bankWindow } = open();
    const before = bankWindow!.isClosed;

    newestWindow().close();

    expect([before, bankWindow!.isClosed]).to.deep.equal([false, true]);
  });

  it('can be brought to the front', () => {
    watchOpen('blank');
    const { bankWindow } = open();
    let isFocused = false;
    newestWindow().focus = () => {
      isFocused = true;
    };

    bankWindow!.focus();

    expect(isFocused).to.be.true;
  });

  it('receives a real message from a real page', async () => {
    watchOpen();
    const returned = new Promise<ReturnStatus>((resolve) => {
      openPopup(new URL('/package.json', location.href).href, 'bcsess_1', resolve);
    });
    const bank = newestWindow() as Window & typeof globalThis;
    await new Promise((resolve) => bank.addEventListener('load', resolve));

    bank.eval(`opener.postMessage(${JSON.stringify(validMessage)}, '*')`);

    expect(await returned).to.equal('success');
  });
});
