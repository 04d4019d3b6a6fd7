import type { FlowWords } from '../messages.js';

export const messages: FlowWords = (plural) => ({
  sandbox: 'Sandbox · no real bank',
  close: 'Close',
  back: 'Back',
  progress: (step, of) => `Step ${step} of ${of}`,
  thisBusiness: 'this business',
  gotIt: 'Got it',
  chooseAnotherBank: 'Choose another bank',
  enterByHand: 'Enter details by hand',
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
      choice: ['You choose the account', `Only what you pick is shared with ${business}.`],
      undo: ['You can undo it', 'Remove the account whenever you like.'],
    }),
    agreement: (business) => `By agreeing, you share the account you choose with ${business}.`,
    agree: 'I agree',
  },
  dataAccess: {
    heading: (business) => `What is shared with ${business}`,
    details: ['Account details', 'Name of the account, its type and last four digits.'],
    numbers: ['Account and routing numbers', 'So that payouts reach you.'],
    balance: ['Balance', 'To confirm that the account is active.'],
    ownership: ['Account holder', 'Name and address that the bank has on file.'],
    transactions: ['Past payments', 'What came in and went out.'],
    never: (sharesTransactions) => [
      'Never shared',
      sharesTransactions ? 'Your sign-in and your cards.' : 'Your sign-in, your cards and your past payments.',
    ],
  },
  legalDetails: {
    use: (business) => ['What it is for', `Sharing this account lets ${business} pay you.`],
    takeBack: (business) => ['Until you take it back', `Remove the account at ${business}, or end the sharing at your bank.`],
    bank: ['Your bank’s terms stay', 'Your account goes on under the terms that you agreed on with your bank.'],
  },
  institutionPicker: {
    heading: 'Which bank do you use?',
    search: 'Search banks',
    placeholder: 'Search by name',
    often: 'Often chosen',
    loading: 'Loading banks…',
    searching: 'Searching…',
    found: plural({ one: '# bank', other: '# banks' }),
    nothing: (query) => `No bank found for “${query}”`,
    nothingHint: 'Check the spelling, or try a shorter part of the name.',
    byHandHint: 'You need your routing and account numbers.',
    notHere: 'Not here?',
    opening: (bank) => `Opening ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Sign in at ${bank}`,
    opens: (bank) => `A new window opens on ${bank}’s own site.`,
    steps: (business) => [
      'Sign in as you always do.',
      `Say yes to sharing an account with ${business}.`,
      'The window closes and you are back here.',
    ],
    open: (bank) => `Open ${bank}`,
    waitingHeading: (bank) => `Finish in the ${bank} window`,
    waiting: 'This page moves on by itself when you are done.',
    show: 'Show the window',
    cancel: 'Cancel sign-in',
    blockedHeading: 'Your browser held the window back',
    blocked: (bank) => `Nothing is wrong. Press the button and ${bank} opens.`,
    closedHeading: (bank) => `The ${bank} window was closed`,
    closed: 'You can open it again, or go on with another bank.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Which accounts do you want to link?' : 'Which account should be paid?'),
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
    heading: 'Enter your account',
    lead: (microdeposits) =>
      `A US checking or savings account in your name.${microdeposits ? ' Two small deposits confirm it in one or two working days.' : ''}`,
    routingNumber: 'Routing number',
    accountNumber: 'Account number',
    confirmation: 'Account number again',
    routingMissing: 'Enter the routing number. It has 9 digits.',
    routingWrong: 'This isn’t a routing number. Check it for a mistyped digit.',
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
    confirmationMissing: 'Enter the account number once more.',
    confirmationDiffers: 'The two numbers differ.',
    testAccount: ['In the sandbox you can ', 'fill in a test account', '.'],
    refused: 'These numbers were not accepted. Check them and try again.',
    submit: 'Continue',
    submitting: 'Checking…',
  },
  success: {
    heading: 'Your account is linked',
    lead: (business) => `From here, ${business} takes over.`,
    account: 'Bank account',
    depositsHeading: 'Almost done',
    deposits: (last4) =>
      `Two small deposits reach ${last4} in one or two working days. You will get an email on how to confirm them.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} is closed for maintenance`,
    maintenance: (time, day) =>
      `It expects to be back at ${time} ${day === null ? 'today' : `on ${day}`}. You can come back then, or go on with another bank.`,
    unavailableHeading: (bank) => `${bank} isn’t answering`,
    unavailable:
      'The trouble is on the bank’s side and we don’t know how long it lasts. Try again later, or go on with another bank.',
    signInFailedHeading: 'The sign-in didn’t go through',
    signInFailed: (bank) => `${bank} ended it. You can try once more, or go on with another bank.`,
    accountsHeading: 'We couldn’t get your accounts',
    accounts: (bank) => `${bank} let you in but didn’t send the list. A second try often works.`,
    accountsAgain: (bank) => `${bank} let you in but still didn’t send the list. Another bank may work.`,
    noneHeading: 'No account here can be paid',
    none: (bank, n) =>
      `Payouts need a US checking or savings account. At ${bank}, ${plural({ zero: 'there is no account', one: 'the one account can’t be paid', other: 'none of the # accounts can be paid' })(n)}.`,
    failureHeading: 'We couldn’t link your account',
    failure: (byHand) =>
      byHand
        ? 'Nothing was shared and nothing has changed. You can type in the account details, or try again later.'
        : 'Nothing was shared and nothing has changed. Try again later.',
    expiredHeading: 'This took longer than expected',
    expired: 'To keep you safe, linking ends after a while. Nothing was shared.',
  },
  exit: {
    heading: 'Stop linking?',
    lead: 'Your account isn’t linked yet. If you stop now, you start over next time.',
    stay: 'Keep going',
    leave: 'Stop and close',
  },
});
