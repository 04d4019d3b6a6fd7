import type { AccountMessages, TriggerMessages } from '../messages.js';

/** The trigger's English texts. They come with the page. */
export const pageMessages: { trigger: TriggerMessages; account: AccountMessages } = {
  trigger: {
    linkAccount: 'Link a bank account',
    opening: 'Opening…',
    required: 'Link a bank account first.',
    notLoaded: 'Linking couldn’t load. Reload the page.',
  },
  account: {
    change: 'Change',
    linkedAccount: (bank, last4) => `${bank}, account ending in ${last4}`,
    bankAccount: 'Bank account',
    statuses: {
      new: 'Added for payouts',
      validated: 'Account confirmed',
      verified: 'Account verified',
      verification_failed: 'We couldn’t verify this account.',
      errored: 'A payout to this account failed.',
      tokenized_account_number_deactivated: 'Your bank has ended access to this account.',
    },
    linkAgainOrAnother: 'Link it again, or link another one.',
    linkAgain: 'Link again',
  },
};
