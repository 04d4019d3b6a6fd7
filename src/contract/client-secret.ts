const SANDBOX_PREFIX = 'fcsess_sandbox_';

/** Whether the sandbox issued it. Nothing else is read from a secret: Stripe has changed how it looks before. */
export const isSandboxSecret = (clientSecret: string): boolean => clientSecret.startsWith(SANDBOX_PREFIX);

export const isLiveKey = (publishableKey: string | undefined): boolean => /^pk_live_/.test(publishableKey ?? '');

/** Whether a browser may have it. Stripe's oldest keys are `pk_…` without a mode. */
export const isPublishableKey = (key: string): boolean => /^pk_\w+$/.test(key);

/** Whether it is a secret, restricted or ephemeral key, which belongs on a server alone. */
export const isSecretKey = (key: string | undefined): boolean => /^\s*[ers]k_/.test(key ?? '');
