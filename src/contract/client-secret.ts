const SANDBOX_PREFIX = 'fcsess_sandbox_';

/** Returns whether the sandbox issued a secret. Nothing else is read from it, because Stripe has changed its format before. */
export const isSandboxSecret = (clientSecret: string): boolean => clientSecret.startsWith(SANDBOX_PREFIX);

export const isLiveKey = (publishableKey: string | undefined): boolean => /^pk_live_/.test(publishableKey ?? '');

/** Returns whether a browser may have a key. Stripe's oldest keys are `pk_…` without a mode. */
export const isPublishableKey = (key: string): boolean => /^pk_\w+$/.test(key);

/** Returns whether a key is secret, restricted or ephemeral, and so belongs only on a server. */
export const isSecretKey = (key: string | undefined): boolean => /^\s*[ers]k_/.test(key ?? '');
