import { ApiError } from '../../api/api-error.js';
import type { Wait } from './wait.js';

/** A polling rhythm. Delays are in milliseconds. */
export interface Rhythm {
  first: number;
  interval: number;
  tries: number;
}

/** The values of Stripe's own clients. */
export const ACCOUNTS_RHYTHM: Rhythm = { first: 1750, interval: 250, tries: 180 };
export const ACCOUNTS_RHYTHM_MX: Rhythm = { ...ACCOUNTS_RHYTHM, first: 500 };
export const ACCOUNTS_RHYTHM_TESTMODE: Rhythm = { ...ACCOUNTS_RHYTHM, first: 0 };
export const ATTACH_RHYTHM: Rhythm = { ...ACCOUNTS_RHYTHM, first: 1000 };
/** The sign-in itself: ten minutes, as long as Stripe.js waits. */
export const AUTHORIZATION_RHYTHM: Omit<Rhythm, 'first'> = { interval: 500, tries: 1200 };

export function accountsRhythm(flow: string): Rhythm {
  if (flow.startsWith('testmode') || flow === 'finicity_connect_v2_lite') return ACCOUNTS_RHYTHM_TESTMODE;
  return flow === 'mx_connect' ? ACCOUNTS_RHYTHM_MX : ACCOUNTS_RHYTHM;
}

/** Polls while the answer is 202, "not yet". Any other failure ends it, and so does the last try. */
export async function poll<Answer>(ask: () => Promise<Answer>, rhythm: Rhythm, wait: Wait, signal: AbortSignal): Promise<Answer> {
  if (rhythm.first > 0) await wait(rhythm.first, signal);
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const isPending = error instanceof ApiError && error.status === 202;
      if (!isPending || tries >= rhythm.tries) throw error;
    }
    await wait(rhythm.interval, signal);
  }
}
