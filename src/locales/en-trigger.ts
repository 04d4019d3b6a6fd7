import type { TriggerMessages } from './messages.js';

export const triggerMessages: TriggerMessages = {
  linkAccount: 'Link a bank account',
  opening: 'Opening…',
  change: 'Change',
  linkedAccount: (bank, last4) => `${bank}, account ending in ${last4}`,
  bankAccount: 'Bank account',
  notLinked: 'Your account wasn’t linked',
  notChanged: 'It wasn’t changed.',
  tryAgain: 'Try again',
};
