/** The journeys at each kind of bank: the user's steps once the bank is found, and the expected outcome. */
import {
  chooseAnotherBank,
  fillFormAndLink,
  choose,
  closeWindow,
  confirmAccount,
  cancelAtBank,
  finish,
  failToSignIn,
  goToBank,
  inSequence,
  leave,
  confirmAndLeave,
  linkOtherBank,
  OTHER_BANK,
  pressAndReach,
  signIn,
  signInAndReach,
  signInToAccountPicker,
  signInToSuccess,
  enterBankDetails,
  type Steps,
} from './steps.js';

export interface Journey {
  title: string;
  go: Steps;
  ending: string;
  /** The events after the bank is found. `*` stands for the bank's name. */
  stream: string;
}

const LINKED = 'institution_authorized accounts_selected success';
const OTHER_BANK_LINKED = `institution_selected(${OTHER_BANK.name}) ${LINKED}`;
const OTHER_BANK_DONE = `completed with ••••${OTHER_BANK.last4} at success`;
const FAILED = 'institution_selected(*) error(authorization_failed)';
const MANUAL_ENTRY = 'manual_entry_initiated success(manual_entry)';
const MANUAL_ENTRY_DONE = 'completed with typed numbers at manual_entry_success';

const journey = (title: string, go: Steps, ending: string, stream: string): Journey => ({ title, go, ending, stream });
const LEFT = 'exited by person_left at';

/** A working bank, before the user has signed in. */
const BEFORE_SIGN_IN: Journey[] = [
  journey(
    'leaves before opening the bank’s window',
    inSequence(choose, confirmAndLeave),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  journey(
    'leaves while the bank’s window is open',
    inSequence(choose, goToBank, confirmAndLeave),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  journey(
    'chooses another bank before opening the window',
    inSequence(choose, chooseAnotherBank, linkOtherBank),
    OTHER_BANK_DONE,
    `institution_selected(*) ${OTHER_BANK_LINKED}`,
  ),
  journey(
    'cancels at the bank and leaves',
    inSequence(cancelAtBank, confirmAndLeave),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  journey(
    'cancels at the bank and chooses another bank',
    inSequence(cancelAtBank, chooseAnotherBank, linkOtherBank),
    OTHER_BANK_DONE,
    `institution_selected(*) ${OTHER_BANK_LINKED}`,
  ),
  journey(
    'closes the bank’s window and leaves',
    inSequence(closeWindow, confirmAndLeave),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  journey(
    'closes the bank’s window and chooses another bank',
    inSequence(closeWindow, chooseAnotherBank, linkOtherBank),
    OTHER_BANK_DONE,
    `institution_selected(*) ${OTHER_BANK_LINKED}`,
  ),
  journey(
    'fails to sign in and leaves',
    inSequence(failToSignIn, confirmAndLeave),
    `${LEFT} unexpected_error`,
    `${FAILED} cancel`,
  ),
  journey(
    'fails to sign in and chooses another bank',
    inSequence(failToSignIn, chooseAnotherBank, linkOtherBank),
    OTHER_BANK_DONE,
    `${FAILED} ${OTHER_BANK_LINKED}`,
  ),
  journey(
    'fails to sign in and enters bank details manually',
    inSequence(failToSignIn, enterBankDetails),
    MANUAL_ENTRY_DONE,
    `${FAILED} ${MANUAL_ENTRY}`,
  ),
];

/** The page that asks for permission to share. Only banks with OAuth have it. */
const AT_SHARING_PAGE: Journey[] = [
  journey(
    'signs in, refuses to share and leaves',
    inSequence(
      choose,
      goToBank,
      (user) => user.pressAtBank('Continue'),
      (user) => user.pressAtBank('Don’t allow'),
      (user) => user.flow.reach('partner_auth:ready'),
      confirmAndLeave,
    ),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
];

/** A bank that signs the user in on a form. The account is chosen in the modal. */
export const FORM_BANK: Journey[] = [
  ...BEFORE_SIGN_IN,
  journey(
    'links an account',
    inSequence(signInToAccountPicker, confirmAccount, finish),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
  journey(
    'cancels at the bank, then links an account',
    inSequence(cancelAtBank, signIn, (user) => user.flow.reach('account_picker'), confirmAccount, finish),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
  journey(
    'closes the bank’s window, reopens it and links an account',
    inSequence(closeWindow, signIn, (user) => user.flow.reach('account_picker'), confirmAccount, finish),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
  journey(
    'leaves at the account picker',
    inSequence(signInToAccountPicker, confirmAndLeave),
    `${LEFT} account_picker`,
    'institution_selected(*) institution_authorized cancel',
  ),
  journey(
    'leaves at the success pane with a linked account',
    inSequence(signInToAccountPicker, confirmAccount, leave),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
];

export const OAUTH_BANK: Journey[] = [...FORM_BANK, ...AT_SHARING_PAGE];

/** The form that responds to the documented test values. */
export const LONG_FORM_BANK: Journey[] = [
  ...FORM_BANK,
  ...[
    ['links an account after entering a code', 'mfa', '123456'],
    ['links an account after choosing how to receive a code', 'options', ''],
    ['links an account after answering a security question', 'security_question', 'Rex'],
    ['links an account after answering a security question and entering a code', 'security_question', 'mfa', '123456'],
    ['links an account after a wrong password', 'incorrect', ''],
  ].map(([title = '', ...answers]) =>
    journey(title, fillFormAndLink(...answers), 'completed with ••••# at success', `institution_selected(*) ${LINKED}`),
  ),
];

/** A bank with its own account picker. The modal's picker is never shown, and no `accounts_selected` event is sent. */
export const BANK_WITH_ACCOUNT_PICKER: Journey[] = [
  ...BEFORE_SIGN_IN,
  ...AT_SHARING_PAGE,
  journey(
    'links an account',
    inSequence(signInToSuccess, finish),
    'completed with ••••# at success',
    'institution_selected(*) institution_authorized success',
  ),
  journey(
    'leaves at the success pane with a linked account',
    inSequence(signInToSuccess, leave),
    'completed with ••••# at success',
    'institution_selected(*) institution_authorized success',
  ),
];

/** Returns the three ways to continue from an error pane. */
function fromError(go: Steps, stream: string, isFinal = false): Journey[] {
  return [
    isFinal
      ? journey('leaves after the failure', inSequence(go, leave), 'failed with unexpected_error at unexpected_error', stream)
      : journey('leaves after the error', inSequence(go, confirmAndLeave), `${LEFT} unexpected_error`, `${stream} cancel`),
    journey(
      'chooses another bank after the error',
      inSequence(go, chooseAnotherBank, linkOtherBank),
      OTHER_BANK_DONE,
      `${stream} ${OTHER_BANK_LINKED}`,
    ),
    journey(
      'enters bank details manually after the error',
      inSequence(go, enterBankDetails),
      MANUAL_ENTRY_DONE,
      `${stream} ${MANUAL_ENTRY}`,
    ),
  ];
}

export const BANK_WITHOUT_ELIGIBLE_ACCOUNTS: Journey[] = [
  ...BEFORE_SIGN_IN,
  ...AT_SHARING_PAGE,
  ...fromError(
    signInAndReach('unexpected_error:no_eligible_accounts'),
    'institution_selected(*) institution_authorized error(no_debitable_account)',
  ),
];
export const BANK_UNDER_MAINTENANCE = fromError(
  pressAndReach('unexpected_error:maintenance'),
  'error(institution_unavailable_planned)',
);
export const UNAVAILABLE_BANK = fromError(
  pressAndReach('unexpected_error:unavailable'),
  'error(institution_unavailable_unplanned)',
);
export const FAILING_BANK = fromError(pressAndReach('unexpected_error:failure'), 'error(unexpected_error)', true);
