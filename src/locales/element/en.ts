import type { ErrorMessages, OutcomeMessages } from '../messages.js';

export const errorMessages: ErrorMessages = {
  blocked_by_modal_dialog: 'Something else on this page is in the way. Close it and try again.',
  blocked_by_popover: 'Something else on this page is in the way. Close it and try again.',
  blocked_by_inert: 'This part of the page isn’t ready yet. Try again in a moment.',
  session_expired: 'This took too long, so linking has ended. Nothing was shared.',
  session_already_used: 'This request was already used.',
  flow_load_failed: 'Linking could not be loaded. Check your connection and try again, or reload the page.',
  stripe_js_load_failed: 'Stripe could not be loaded. Check your connection and what your browser blocks, then try again.',
  stripe_js_offline: 'You are offline. Connect to the internet and try again.',
  stripe_js_timeout: 'Stripe took too long to answer. Check your connection and try again.',
  api_connection_error: 'The connection was lost. Check it and try again.',
  unexpected_error: 'Something went wrong and your account was not linked. Try again.',
  unavailable: 'Linking isn’t available right now. Please try again later.',
  reload: (sentence) => `${sentence} Reload the page and try again.`,
};

export const outcomeMessages: OutcomeMessages = {
  change: 'Change',
  linkedAccount: (bank, last4) => `${bank}, account ending in ${last4}`,
  bankAccount: 'Bank account',
  notLinked: 'Your account wasn’t linked',
  notChanged: 'It wasn’t changed.',
  tryAgain: 'Try again',
  reference: (attempt) => `Reference: ${attempt}`,
};
