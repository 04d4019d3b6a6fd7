/** What can be known of an element and its page when linking opens. */
export interface Facts {
  /** Names of the attributes on the element. */
  attributes: string[];
  hasSecret: boolean;
  isCrossOriginIsolated: boolean;
  /** The element opens Stripe's overlay, and not the built-in flow. */
  isOnStripe: boolean;
  /** Content of the viewport's meta tag. */
  viewport: string | null;
  /** The page's own headers, `null` where there is none or none can be read. */
  openerPolicy: string | null;
  referrerPolicy: string | null;
}

/** What whoever builds the page should hear, each as a sentence that says what to do. */
export function warningsFor(facts: Facts): string[] {
  const warnings: string[] = [];
  const aria = facts.attributes.filter((name) => name.startsWith('aria-'));
  if (aria.length > 0) {
    warnings.push(
      `${aria.join(', ')} on the element is not read to anybody: its button is the control. Put the words into its default slot.`,
    );
  }
  if (!facts.hasSecret)
    warnings.push('There is no client secret. Set client-secret, or fetchClientSecret, which is asked at each opening.');
  if (facts.openerPolicy?.trim() === 'same-origin' || facts.isCrossOriginIsolated) {
    warnings.push(
      'Cross-Origin-Opener-Policy: same-origin cuts this page off from the bank’s window. Send same-origin-allow-popups, or none.',
    );
  }
  if (facts.referrerPolicy?.split(',').at(-1)?.trim() === 'no-referrer') {
    warnings.push(
      'Referrer-Policy: no-referrer keeps Stripe from knowing the page’s origin. Send strict-origin-when-cross-origin, or none.',
    );
  }
  if (facts.isOnStripe && !/minimum-scale\s*=\s*1(\.0+)?\s*(,|$)/.test(facts.viewport ?? '')) {
    warnings.push(
      'Stripe’s Authentication Flow requires minimum-scale=1 in the viewport meta tag: ' +
        '<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1">.',
    );
  }
  return warnings;
}

/** What a code that the element tells of means to whoever builds the page; most are for the person. */
export const WARNINGS_BY_CODE: Readonly<Record<string, string>> = {
  insecure_context: 'A live key is refused here. Serve the page over https:, or from this machine, as http://localhost.',
  client_secret_provider_failed:
    'fetchClientSecret rejected, or gave nothing for 30 seconds. The person reads only that linking could not be started.',
  invalid_client_secret:
    'What was given is no client secret. It is the string itself, such as fcsess_…_secret_…: no answer, and no object around it.',
  blocked_by_modal_dialog:
    'A modal dialog covers Stripe’s overlay: one in a shadow root, or one that was opened after it. Close it before linking is opened.',
  blocked_by_popover: 'An open popover covers Stripe’s overlay. Close it first, or put the element outside of it.',
  blocked_by_inert: 'The element, or the page, is inert while linking is opened. Take the inert attribute away first.',
  blocked_by_layout:
    'Stripe’s overlay cannot cover the window: something lies over it, or <body> has a transform, filter or the like, which changes what position: fixed means.',
  secret_key_in_page:
    'A secret, restricted or ephemeral key was put into this page, where anybody can read it. Roll it in the Stripe Dashboard now, and set a publishable key (pk_…) instead.',
  invalid_stripe_account: 'stripe-account is the id of a connected account, as text: acct_….',
};
