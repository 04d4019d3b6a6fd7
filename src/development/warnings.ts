/** What can be known of an element and its page when linking opens. */
export interface Facts {
  /** Names of the attributes on the element. */
  attributes: string[];
  hasSecret: boolean;
  isCrossOriginIsolated: boolean;
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
    'A modal dialog in a shadow root, or one that was opened after Stripe’s overlay, or inert, is in the way: nobody could reach Stripe.',
};
