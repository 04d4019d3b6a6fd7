/** The pages that a bank without OAuth can ask a person to go through. */
export type FormStep = 'credentials' | 'options' | 'mfa' | 'confirm_mfa' | 'security_question';

/** What an answer leads to: another page, the same one again, or an end. */
export type FormOutcome = { to: FormStep; isAgain: boolean } | 'authorized' | 'failed';

/** Words that Stripe's test institution steers by. @see https://docs.stripe.com/financial-connections/testing */
const STEERING_WORDS: readonly FormStep[] = ['options', 'mfa', 'confirm_mfa', 'security_question'];

/**
 * Decides what follows an answer. `error` in any field ends the sign-in and `incorrect` lets the person try again; a steering word
 * leads to its page, except from that page itself, where it is an answer like any other. Everything else passes.
 */
export function afterAnswer(step: FormStep, fields: Iterable<string>): FormOutcome {
  const words = Array.from(fields, (field) => field.trim().toLowerCase());
  if (words.includes('error')) return 'failed';
  if (words.includes('incorrect')) return { to: step, isAgain: true };
  const next = STEERING_WORDS.find((word) => word !== step && words.includes(word));
  return next === undefined ? 'authorized' : { to: next, isAgain: false };
}
