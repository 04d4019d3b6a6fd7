import { expect } from '@open-wc/testing';

describe('the results of a test file', () => {
  it('reach the runner after a failed comparison of elements or functions', () => {
    const failure = { message: 'expected', expected: document.createElement('b'), actual: () => 1 };

    const result: unknown = structuredClone(failure);

    expect(result).to.deep.equal({ message: 'expected', expected: '<b></b>' });
  });

  it('are cloned as before otherwise', () => {
    const result = { passed: true, at: new Date(0) };

    expect(structuredClone(result)).to.deep.equal(result);
  });
});
