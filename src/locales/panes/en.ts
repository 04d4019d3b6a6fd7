import type { FlowWords } from '../messages.js';

export const messages: FlowWords = (plural) => ({
  sandbox: 'Sandbox · no real bank',
  close: 'Close',
  back: 'Back',
  progress: (step, of) => `Step ${step} of ${of}`,
  thisBusiness: 'this business',
  gotIt: 'Got it',
  chooseAnotherBank: 'Choose another bank',
  enterByHand: 'Enter bank details manually',
  tryAgain: 'Try again',
  whatIsShared: 'What is shared',
  whatYouAgreeTo: 'What you agree to',
  backTo: (business) => `Back to ${business}`,
  done: 'Done',
  notThrough: 'That didn’t go through',

  consent: {
    heading: 'Link the account you want to be paid into',
    facts: (business) => ({
      password: ['Your password stays with your bank', 'You sign in on your bank’s own site.'],
      choice: ['You choose the account', `Only the account you choose is shared with ${business}.`],
      undo: ['You’re in control', 'You can remove the account at any time.'],
    }),
    agreement: (business) => `By continuing, you share the account you choose with ${business}.`,
    agree: 'Agree and continue',
  },
  dataAccess: {
    heading: (business) => `What is shared with ${business}`,
    details: ['Account details', 'Account name, type and last four digits.'],
    numbers: ['Account and routing numbers', 'To send your payouts.'],
    balance: ['Balance', 'To confirm that the account is active.'],
    ownership: ['Account holder', 'Name and address on file at the bank.'],
    transactions: ['Transactions', 'Money in and out of the account.'],
    never: (sharesTransactions) => [
      'Never shared',
      sharesTransactions ? 'Your password and your cards.' : 'Your password, your cards and your transactions.',
    ],
  },
  legalDetails: {
    use: (business) => ['How it’s used', `This account lets ${business} pay you.`],
    takeBack: (business) => [
      'You can withdraw access at any time',
      `Remove the account at ${business}, or stop sharing at your bank.`,
    ],
    bank: ['Nothing changes at your bank', 'Your bank’s own terms still apply.'],
  },
  institutionPicker: {
    heading: 'Which bank do you use?',
    search: 'Search banks',
    placeholder: 'Search by name',
    often: 'Popular banks',
    loading: 'Loading banks…',
    searching: 'Searching…',
    found: plural({ one: '# bank', other: '# banks' }),
    nothing: (query) => `No banks found for “${query}”`,
    nothingHint: 'Check the spelling, or try part of the name.',
    byHandHint: 'You’ll need your routing and account numbers.',
    notHere: 'Don’t see your bank?',
    opening: (bank) => `Opening ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Sign in to ${bank}`,
    opens: (bank) => `${bank}’s own site opens in a new window.`,
    steps: (business) => ['Sign in as usual.', `Allow sharing with ${business}.`, 'The window closes, and you return here.'],
    open: (bank) => `Open ${bank}`,
    waitingHeading: (bank) => `Finish in the ${bank} window`,
    waiting: 'This page continues automatically when you’re done.',
    show: 'Show the window',
    cancel: 'Cancel sign-in',
    blockedHeading: 'Your browser blocked the bank’s window',
    blocked: (bank) => `That’s OK. Press the button to open ${bank}.`,
    closedHeading: (bank) => `The ${bank} window was closed`,
    closed: 'You can open it again, or choose another bank.',
    offline: 'You seem to be offline. This continues once you’re connected again.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Which accounts do you want to link?' : 'Where should we send your payouts?'),
    loadingHeading: 'Getting your accounts',
    loading: (bank) => `${bank} is sending the list…`,
    accounts: 'Accounts',
    sharing: (business, several, balances) =>
      several
        ? `The names${balances ? ', numbers and balances' : ' and numbers'} of these accounts are shared with ${business}.`
        : `This account’s name${balances ? ', numbers and balance' : ' and numbers'} are shared with ${business}.`,
    link: plural({ zero: 'Link this account', one: 'Link this account', other: 'Link # accounts' }),
    linking: 'Linking…',
    endingIn: (last4) => `ending in ${last4.split('').join(' ')}`,
    notSelectable: 'This account can’t be linked',
  },
  manualEntry: {
    heading: 'Enter your bank details',
    lead: (microdeposits) =>
      `Use a US checking or savings account in your name.${microdeposits ? ' We’ll send two small deposits in 1–2 business days to confirm it.' : ''}`,
    routingNumber: 'Routing number',
    accountNumber: 'Account number',
    confirmation: 'Confirm account number',
    routingMissing: 'Enter the routing number. It has 9 digits.',
    routingWrong: 'This routing number isn’t valid. Check each digit.',
    routingTooShort: plural({
      one: 'A routing number has 9 digits. One is missing.',
      other: 'A routing number has 9 digits. # are missing.',
    }),
    routingTooLong: plural({
      one: 'A routing number has 9 digits. One is too many.',
      other: 'A routing number has 9 digits. # are too many.',
    }),
    accountMissing: 'Enter the account number.',
    accountTooLong: 'An account number has at most 17 digits.',
    confirmationMissing: 'Enter the account number again.',
    confirmationDiffers: 'The account numbers don’t match.',
    testAccount: ['In the sandbox, you can ', 'use a test account', '.'],
    refused: 'These numbers weren’t accepted. Check them and try again.',
    submit: 'Continue',
    submitting: 'Checking…',
  },
  success: {
    heading: 'Your account is linked',
    lead: (business) => `Return to ${business} to finish.`,
    account: 'Bank account',
    depositsHeading: 'Almost done',
    deposits: (last4) =>
      `We’ll send two small deposits to ${last4} in 1–2 business days. You’ll get an email on how to confirm them.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} is down for maintenance`,
    maintenance: (time, day) =>
      `It should be back at ${time} ${day === null ? 'today' : `on ${day}`}. Come back then, or choose another bank.`,
    unavailableHeading: (bank) => `${bank} isn’t responding`,
    unavailable: 'The problem is at the bank, and we don’t know how long it will last. Try again later, or choose another bank.',
    signInFailedHeading: 'The sign-in didn’t go through',
    signInFailed: (bank) => `${bank} ended the sign-in. Try again, or choose another bank.`,
    accountsHeading: 'We couldn’t get your accounts',
    accounts: (bank) => `You signed in, but ${bank} didn’t send your accounts. Trying again often helps.`,
    accountsAgain: (bank) => `You signed in, but ${bank} still didn’t send your accounts. Another bank may work.`,
    noneHeading: 'No eligible accounts',
    none: (bank, n) =>
      `Payouts need a US checking or savings account. At ${bank}, ${plural({ zero: 'you have no accounts', one: 'your account can’t receive payouts', other: 'none of your # accounts can receive payouts' })(n)}.`,
    failureHeading: 'We couldn’t link your account',
    failure: (byHand) =>
      byHand
        ? 'Nothing was shared, and nothing has changed. Enter your bank details manually, or try again later.'
        : 'Nothing was shared, and nothing has changed. Try again later.',
    expiredHeading: 'Your session timed out',
    expired: 'For your security, linking ends after a while. Nothing was shared.',
  },
  exit: {
    heading: 'Stop linking?',
    lead: 'Your account isn’t linked yet. If you stop now, you’ll start over next time.',
    stay: 'Keep going',
    leave: 'Stop and close',
  },
});
