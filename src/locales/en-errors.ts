import type { ErrorMessages, OutcomeMessages, OverlayMessages } from './messages.js';

export const errorMessages: ErrorMessages = {
  parameter_missing: 'There is no client secret. Set client-secret or fetchClientSecret.',
  configuration_missing: 'Set stripe, publishable-key or api-url, or use a sandbox client secret (fcsess_sandbox_…).',
  invalid_api_url: 'api-url is no address: set an http or https origin.',
  livemode_mismatch: 'A sandbox client secret cannot be used with a live key.',
  insecure_context: 'A live key is used on https:// pages and on this machine only.',
  not_visible: 'The element is not in its page, or hidden, and so would the modal be. Show it before open().',
  already_in_progress: 'Linking is already open.',
  opening_prevented: 'The page prevented it.',
  blocked_by_modal_dialog: 'Something else on this page is in the way. Close it and try again.',
  invalid_client_secret: 'Linking could not be started.',
  invalid_publishable_key: 'Stripe doesn’t accept this page’s publishable key. Set one that begins with pk_.',
  client_secret_provider_failed: 'Linking could not be started. Try again.',
  session_expired: 'This took too long, so linking has ended. Nothing was shared.',
  session_already_used: 'This request was already used.',
  flow_load_failed: 'Linking could not be loaded. Check your connection and try again, or reload the page.',
  stripe_js_load_failed: 'Stripe could not be loaded. Check your connection and what your browser blocks, then try again.',
  stripe_js_offline: 'You are offline. Connect to the internet and try again.',
  stripe_js_timeout: 'Stripe took too long to answer. Check your connection and try again.',
  stripe_js_blocked_by_csp: 'This page’s security policy keeps Stripe out. Only the page’s owner can change that.',
  stripe_js_unsupported: 'The stripe object has no collectBankAccountToken(). Pass a current one.',
  api_connection_error: 'The connection was lost. Check it and try again.',
  unexpected_result: 'Linking ended without a clear answer. Try again.',
  unexpected_error: 'Something went wrong and your account was not linked. Try again.',
  reload: (sentence) => `${sentence} Reload the page and try again.`,
};

export const overlayMessages: OverlayMessages = {
  takingLong: 'This is taking longer than usual',
  keepWaiting: 'Keep waiting',
  close: 'Close',
};

export const outcomeMessages: OutcomeMessages = {
  change: 'Change',
  linkedAccount: (bank, last4) => `${bank}, account ending in ${last4}`,
  bankAccount: 'Bank account',
  notLinked: 'Your account wasn’t linked',
  notChanged: 'It wasn’t changed.',
  tryAgain: 'Try again',
};
