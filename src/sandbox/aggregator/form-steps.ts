/** The pages that a bank without OAuth may show. */
export type FormStep = 'credentials' | 'options' | 'mfa' | 'confirm_mfa' | 'security_question';

/** The outcome of an answer: another page, the same page again, or the end. */
export type FormOutcome = { to: FormStep; isAgain: boolean } | 'authorized' | 'failed';

/** Words that Stripe's test institution steers by. @see https://docs.stripe.com/financial-connections/testing */
const STEERING_WORDS: readonly FormStep[] = ['options', 'mfa', 'confirm_mfa', 'security_question'];

/**
 * Decides what follows an answer. `error` in any field ends the sign-in, and `incorrect` lets the user try again. A steering word
 * leads to its page, except on that page itself, where it is an ordinary answer. Every other answer is accepted.
 */
export function afterAnswer(step: FormStep, fields: Iterable<string>): FormOutcome {
  const words = Array.from(fields, (field) => field.trim().toLowerCase());
  if (words.includes('error')) return 'failed';
  if (words.includes('incorrect')) return { to: step, isAgain: true };
  const next = STEERING_WORDS.find((word) => word !== step && words.includes(word));
  return next === undefined ? 'authorized' : { to: next, isAgain: false };
}
