import type { TriggerMessages } from '../messages.js';

export const triggerMessages: TriggerMessages = {
  linkAccount: 'Link a bank account',
  opening: 'Opening…',
  required: 'Link a bank account first.',
  notLoaded: 'Linking couldn’t load. Reload the page.',
};
