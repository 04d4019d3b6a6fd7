import { expect } from '@open-wc/testing';
import { readReturn, windowFeatures, windowName } from '../../../../src/authentication-flow/bank-window/popup.js';

const TYPE = 'bank-account-token-collector:authorized';

describe('readReturn', () => {
  for (const status of ['success', 'failure', 'cancel']) {
    it(`returns ${status}`, () => {
      expect(readReturn({ type: TYPE, state: 'bcsess_1', status }, 'bcsess_1')).to.equal(status);
    });
  }

  const others: [title: string, data: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', TYPE],
    ['an array', [TYPE, 'bcsess_1', 'success']],
    ['an empty object', {}],
    ['another type', { type: 'webpackOk', state: 'bcsess_1', status: 'success' }],
    ['no type', { state: 'bcsess_1', status: 'success' }],
    ['another sign-in', { type: TYPE, state: 'bcsess_2', status: 'success' }],
    ['no sign-in', { type: TYPE, status: 'success' }],
    ['an unknown status', { type: TYPE, state: 'bcsess_1', status: 'perhaps' }],
    ['a status that is a property of Object.prototype', { type: TYPE, state: 'bcsess_1', status: 'toString' }],
    ['no status', { type: TYPE, state: 'bcsess_1' }],
  ];
  for (const [title, data] of others) {
    it(`returns null for a message with ${title}`, () => {
      expect(readReturn(data, 'bcsess_1')).to.equal(null);
    });
  }
});

describe('the bank popup', () => {
  it('has a different name for each sign-in', () => {
    expect(windowName('bcsess_1')).to.contain('bcsess_1').and.not.equal(windowName('bcsess_2'));
  });

  it('opens as a popup, never above or to the left of the screen', () => {
    expect(windowFeatures()).to.match(/^popup,width=480,height=720,left=\d+,top=\d+$/);
  });
});
