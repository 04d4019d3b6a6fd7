import { expect } from '@open-wc/testing';
import { nameCause } from '../../../src/outcome/load-failure.js';

/** The page's policy has refused a script. */
const refuse = (blockedURI: string): boolean =>
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      documentURI: location.href,
      violatedDirective: 'script-src-elem',
      effectiveDirective: 'script-src-elem',
      originalPolicy: "script-src 'self'",
      disposition: 'enforce',
      statusCode: 200,
      blockedURI,
    }),
  );

describe('the cause of a failed load of Stripe.js', () => {
  it('is no policy that refuses another script of Stripe', async () => {
    refuse('https://js.stripe.com/v3/buy-button.js');

    expect(await nameCause('stripe_js_load_failed')).to.equal(null);
  });

  for (const script of ['https://js.stripe.com/v3/', 'https://js.stripe.com/basil/stripe.js', 'https://js.stripe.com']) {
    it(`is the policy that refuses ${script}`, async () => {
      refuse(script);

      expect(await nameCause('stripe_js_load_failed')).to.equal('stripe_js_blocked_by_csp');
    });
  }
});
