import type { AccountMessages, ErrorMessages, OutcomeMessages } from '../messages.js';

export const errorMessages: ErrorMessages = {
  blocked_by_modal_dialog: 'Something else on this page is in the way. Close it and try again.',
  blocked_by_popover: 'Something else on this page is in the way. Close it and try again.',
  blocked_by_inert: 'This part of the page isn’t ready yet. Try again in a moment.',
  session_expired: 'Your session timed out. Nothing was shared.',
  session_already_used: 'This link was already used.',
  flow_load_failed: 'Linking couldn’t load. Check your connection and try again, or reload the page.',
  stripe_js_load_failed: 'Stripe couldn’t load. Check your connection and any ad blocker, then try again.',
  stripe_js_offline: 'You are offline. Connect to the internet and try again.',
  stripe_js_timeout: 'Stripe took too long to respond. Check your connection and try again.',
  api_connection_error: 'The connection was lost. Check your connection and try again.',
  save_failed: 'Your account is linked, but it couldn’t be saved. Try again.',
  save_refused: 'This account can’t be used for payouts.',
  unexpected_error: 'Something went wrong, and your account wasn’t linked. Try again.',
  unavailable: 'Linking isn’t available right now. Please try again later.',
  reload: (sentence) => `${sentence} Reload the page and try again.`,
};

export const outcomeMessages: Omit<OutcomeMessages, keyof AccountMessages> = {
  notLinked: 'Your account wasn’t linked',
  notChanged: 'Your account wasn’t changed.',
  tryAgain: 'Try again',
  linkAnother: 'Link another account',
  saving: 'Saving…',
  saved: 'Saved',
  reference: (attempt) => `Reference: ${attempt}`,
};
