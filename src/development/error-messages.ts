import type { DeveloperErrorCode } from '../contract/error-codes.js';

/**
 * The messages of errors whose cause is the page or its server. Downloaded when such an error occurs, because the page of a seller should
 * not carry what only developers read.
 */
export const developerMessages: Record<DeveloperErrorCode | 'refused', string> = {
  parameter_missing: 'There is no client secret. Set `fetchClientSecret` or `client-secret`.',
  configuration_missing: 'Set `stripe`, `publishable-key` or `api-url`, or use a sandbox client secret (fcsess_sandbox_…).',
  invalid_api_url: '`api-url` is not a valid URL. Set an http or https origin, or a path.',
  livemode_mismatch: 'A sandbox client secret does not work with a live key.',
  insecure_context: 'A live key works only on https pages and on localhost.',
  not_visible: 'The element is hidden or not in the document, so the modal could not be shown.',
  already_in_progress: 'Linking is already open.',
  opening_prevented: 'The page canceled `flow-opening`.',
  blocked_by_layout: 'Another element covers Stripe’s overlay, or a transform or filter on <body> moves it.',
  invalid_client_secret: 'This is not a valid client secret. Pass the session’s `client_secret` unchanged.',
  invalid_publishable_key: 'Stripe does not accept `publishable-key`. Set one that begins with pk_.',
  secret_key_in_page: 'This page contains a secret key, which anyone can read. Roll it now, and set one that begins with pk_.',
  invalid_stripe_account: '`stripe-account` is not valid. Set one that begins with acct_.',
  client_secret_provider_failed: '`fetchClientSecret` rejected, or did not resolve within 30 seconds.',
  stripe_js_blocked_by_csp: 'The page’s Content Security Policy blocks Stripe.',
  stripe_js_unsupported: '`stripe` has no `collectBankAccountToken`. Pass a current Stripe.js.',
  unexpected_result: '`collectBankAccountToken` returned no token, session or error.',
  // A code of Stripe's. Stripe's own message may contain the client secret.
  refused: 'The request was refused. The reason is in `error.cause`.',
};
