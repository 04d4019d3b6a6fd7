import { expect } from '@open-wc/testing';
import { nameCause } from '../../../src/opening/load-failure.js';

/** Reports that the page's Content Security Policy has blocked a script. */
const reportViolation = (blockedURI: string): boolean =>
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

describe('the cause when Stripe.js fails to load', () => {
  it('is not a policy that blocks another Stripe script', async () => {
    reportViolation('https://js.stripe.com/v3/buy-button.js');

    expect(await nameCause('stripe_js_load_failed')).to.equal(null);
  });

  for (const script of ['https://js.stripe.com/v3/', 'https://js.stripe.com/basil/stripe.js', 'https://js.stripe.com']) {
    it(`is the policy that blocks ${script}`, async () => {
      reportViolation(script);

      expect(await nameCause('stripe_js_load_failed')).to.equal('stripe_js_blocked_by_csp');
    });
  }
});
