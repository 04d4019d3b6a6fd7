import type { CollectorErrorCode } from '../contract/error-codes.js';

let isRefusedByPage = false;

/** A policy reports why it blocked something only at that moment. Listens from the first opening. */
function onViolation({ disposition, effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent): void {
  const isOurs = /https:\/\/js\.stripe\.com(\/v3\/?|\/\w+\/stripe\.js)?([?|]|$)|bank-account-token-collector/.test(
    `${blockedURI}|${sample}`,
  );
  isRefusedByPage ||= disposition === 'enforce' && isOurs && /^script-src|trusted-types/.test(effectiveDirective);
}

document.addEventListener('securitypolicyviolation', onViolation);

/** Returns the cause of a failed load, if it is known. */
export async function nameCause(code: unknown): Promise<CollectorErrorCode | null> {
  if (code !== 'stripe_js_load_failed' && code !== 'stripe_js_timeout') return null;
  // A blocked request fails at once. Its event is fired a task later.
  await new Promise((resolve) => setTimeout(resolve));
  if (isRefusedByPage) return 'stripe_js_blocked_by_csp';
  return navigator.onLine ? null : 'stripe_js_offline';
}
