import { developerMessages } from './error-messages.js';

/** The state of an element and its page at an opening. */
export interface Facts {
  /** The names of the element's attributes. */
  attributes: string[];
  hasSecret: boolean;
  isCrossOriginIsolated: boolean;
  /** `true` if the element opens Stripe's overlay instead of the built-in flow. */
  isOnStripe: boolean;
  /** The content of the viewport meta tag. */
  viewport: string | null;
  /** The page's `Cross-Origin-Opener-Policy` header. `null` if it is missing or unreadable. */
  openerPolicy: string | null;
  /** The page's referrer policy, from its meta tag or header. `null` if it is missing or unreadable. */
  referrerPolicy: string | null;
}

/** Returns the warnings for developers. Each one says what to do. */
export function warningsFor(facts: Facts): string[] {
  const warnings: string[] = [];
  const aria = facts.attributes.filter((name) => name.startsWith('aria-'));
  if (aria.length > 0) {
    warnings.push(
      `${aria.join(', ')} on the element has no effect, because the control is its button. Put the text into the default slot.`,
    );
  }
  if (!facts.hasSecret)
    warnings.push('There is no client secret. Set client-secret, or fetchClientSecret, which is called at each opening.');
  if (facts.openerPolicy?.trim() === 'same-origin' || facts.isCrossOriginIsolated) {
    warnings.push(
      'Cross-Origin-Opener-Policy: same-origin cuts this page off from the bank’s window. Send same-origin-allow-popups, or none.',
    );
  }
  if (facts.referrerPolicy?.split(',').at(-1)?.trim() === 'no-referrer') {
    warnings.push(
      'Referrer-Policy: no-referrer hides the page’s origin from Stripe. Send strict-origin-when-cross-origin, or none.',
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

/** The causes of errors whose message tells users what to do, although a developer can prevent them. */
export const OBSTACLE_WARNINGS: Readonly<Record<string, string>> = {
  blocked_by_modal_dialog:
    'A modal dialog covers Stripe’s overlay. It is in a shadow root, or was opened after the overlay. Close it before opening the element.',
  blocked_by_popover: 'An open popover covers Stripe’s overlay. Close it first, or move the element out of it.',
  blocked_by_inert: 'The element or its page is inert. Remove the inert attribute before opening the element.',
  blocked_by_layout: developerMessages.blocked_by_layout,
  save_failed:
    'The promise of waitUntil() rejected, or did not settle within 30 seconds. The next press fires token-collected again with the same token. To refuse the account for good, reject with an error that has final: true.',
};
