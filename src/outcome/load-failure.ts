import type { CollectorErrorCode } from '../contract/error-codes.js';

let isRefusedByPage = false;

/** A page's policy says why it refused only at the moment when it does. Listens from the first opening on. */
function onViolation({ disposition, effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent): void {
  const isOurs = /https:\/\/js\.stripe\.com(\/v3\/?|\/\w+\/stripe\.js)?([?|]|$)|bank-account-token-collector/.test(
    `${blockedURI}|${sample}`,
  );
  isRefusedByPage ||= disposition === 'enforce' && isOurs && /^script-src|trusted-types/.test(effectiveDirective);
}

document.addEventListener('securitypolicyviolation', onViolation);

/** Names the cause of a failed load where more is known than that it failed. */
export async function nameCause(code: unknown): Promise<CollectorErrorCode | null> {
  if (code !== 'stripe_js_load_failed' && code !== 'stripe_js_timeout') return null;
  // What a policy refuses fails at once; the event that says so comes a task later.
  await new Promise((resolve) => setTimeout(resolve));
  if (isRefusedByPage) return 'stripe_js_blocked_by_csp';
  return navigator.onLine ? null : 'stripe_js_offline';
}
