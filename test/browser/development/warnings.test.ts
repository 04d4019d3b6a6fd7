import { expect } from '@open-wc/testing';
import { warningsFor, type Facts } from '../../../src/development/warnings.js';

const FINE: Facts = {
  attributes: ['client-secret', 'id'],
  hasSecret: true,
  isCrossOriginIsolated: false,
  isOnStripe: true,
  viewport: 'width=device-width, minimum-scale=1.0, initial-scale=1',
  openerPolicy: null,
  referrerPolicy: 'strict-origin-when-cross-origin',
};

describe('development warnings', () => {
  it('are empty for a correct page', () => {
    expect(warningsFor(FINE)).to.deep.equal([]);
  });

  const faults: [title: string, facts: Partial<Facts>, message: RegExp][] = [
    ['names and states on the host', { attributes: ['aria-label', 'aria-busy'] }, /^aria-label, aria-busy on the element/],
    ['a missing secret', { hasSecret: false }, /Set client-secret, or fetchClientSecret/],
    ['an opener policy that cuts off windows', { openerPolicy: 'same-origin' }, /Send same-origin-allow-popups/],
    ['a page isolated across origins', { isCrossOriginIsolated: true }, /Send same-origin-allow-popups/],
    ['a referrer policy that hides the origin', { referrerPolicy: 'no-referrer' }, /Referrer-Policy: no-referrer/],
    ['a viewport that lacks what Stripe requires', { viewport: 'width=device-width, minimum-scale=10' }, /minimum-scale=1/],
    ['a missing viewport', { viewport: null }, /minimum-scale=1/],
    [
      'a list of referrer policies that ends with no-referrer',
      { referrerPolicy: 'origin, no-referrer' },
      /Referrer-Policy: no-referrer/,
    ],
  ];
  for (const [title, facts, message] of faults) {
    it(`report ${title}`, () => {
      const warnings = warningsFor({ ...FINE, ...facts });

      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(message);
    });
  }

  it('require no viewport for the built-in flow', () => {
    expect(warningsFor({ ...FINE, isOnStripe: false, viewport: null })).to.deep.equal([]);
  });

  it('accept an opener policy that allows popups', () => {
    expect(warningsFor({ ...FINE, openerPolicy: 'same-origin-allow-popups' })).to.deep.equal([]);
  });
});
