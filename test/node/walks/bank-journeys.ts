/** Every journey through a bank: the user's steps once the bank is found, and the expected end. */
import {
  anotherBank,
  atFormThenLinks,
  choose,
  closeWindow,
  confirm,
  deny,
  done,
  fail,
  goToBank,
  inTurn,
  leave,
  leaveForSure,
  linkOther,
  OTHER,
  pressAndReach,
  signIn,
  signInAndReach,
  toAccounts,
  toSuccess,
  typeNumbers,
  type Steps,
} from './steps.js';

export interface Way {
  title: string;
  go: Steps;
  ending: string;
  /** The events after the bank was found. `*` is the bank's name. */
  stream: string;
}

const LINKED = 'institution_authorized accounts_selected success';
const OTHER_LINKED = `institution_selected(${OTHER.name}) ${LINKED}`;
const OTHER_DONE = `completed with ••••${OTHER.last4} at success`;
const FAILED = 'institution_selected(*) error(authorization_failed)';
const TYPED = 'manual_entry_initiated success(manual_entry)';
const TYPED_DONE = 'completed with typed numbers at manual_entry_success';

const way = (title: string, go: Steps, ending: string, stream: string): Way => ({ title, go, ending, stream });
const LEFT = 'exited by person_left at';

/** A working bank, until the user is signed in. */
const AT_THE_BANK: Way[] = [
  way('leaves before the bank', inTurn(choose, leaveForSure), `${LEFT} partner_auth`, 'institution_selected(*) cancel'),
  way(
    'leaves with the bank’s window open',
    inTurn(choose, goToBank, leaveForSure),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  way(
    'chooses another before the bank',
    inTurn(choose, anotherBank, linkOther),
    OTHER_DONE,
    `institution_selected(*) ${OTHER_LINKED}`,
  ),
  way('denies and leaves', inTurn(deny, leaveForSure), `${LEFT} partner_auth`, 'institution_selected(*) cancel'),
  way('denies and chooses another', inTurn(deny, anotherBank, linkOther), OTHER_DONE, `institution_selected(*) ${OTHER_LINKED}`),
  way(
    'closes the window and leaves',
    inTurn(closeWindow, leaveForSure),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
  way(
    'closes the window and chooses another',
    inTurn(closeWindow, anotherBank, linkOther),
    OTHER_DONE,
    `institution_selected(*) ${OTHER_LINKED}`,
  ),
  way('fails at the bank and leaves', inTurn(fail, leaveForSure), `${LEFT} unexpected_error`, `${FAILED} cancel`),
  way('fails at the bank and chooses another', inTurn(fail, anotherBank, linkOther), OTHER_DONE, `${FAILED} ${OTHER_LINKED}`),
  way('fails at the bank and types the numbers', inTurn(fail, typeNumbers), TYPED_DONE, `${FAILED} ${TYPED}`),
];

/** The sharing page, which only a bank with OAuth has. */
const AT_SHARING: Way[] = [
  way(
    'signs in, shares nothing and leaves',
    inTurn(
      choose,
      goToBank,
      (person) => person.atBank('Continue'),
      (person) => person.atBank('Don’t allow'),
      (person) => person.flow.reach('partner_auth:ready'),
      leaveForSure,
    ),
    `${LEFT} partner_auth`,
    'institution_selected(*) cancel',
  ),
];

/** A bank whose accounts are chosen in the modal. */
export const ON_A_FORM: Way[] = [
  ...AT_THE_BANK,
  way('links', inTurn(toAccounts, confirm, done), 'completed with ••••# at success', `institution_selected(*) ${LINKED}`),
  way(
    'denies, then links',
    inTurn(deny, signIn, (person) => person.flow.reach('account_picker'), confirm, done),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
  way(
    'closes the window, opens it again and links',
    inTurn(closeWindow, signIn, (person) => person.flow.reach('account_picker'), confirm, done),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
  way(
    'leaves at the accounts',
    inTurn(toAccounts, leaveForSure),
    `${LEFT} account_picker`,
    'institution_selected(*) institution_authorized cancel',
  ),
  way(
    'leaves at success, linked',
    inTurn(toAccounts, confirm, leave),
    'completed with ••••# at success',
    `institution_selected(*) ${LINKED}`,
  ),
];

export const ORDINARY: Way[] = [...ON_A_FORM, ...AT_SHARING];

/** The form with the magic values. */
export const ON_A_LONG_FORM: Way[] = [
  ...ON_A_FORM,
  ...[
    ['is asked for a code', 'mfa', '123456'],
    ['is asked how to get a code', 'options', ''],
    ['is asked a question', 'security_question', 'Rex'],
    ['is asked a question and for a code', 'security_question', 'mfa', '123456'],
    ['types a wrong password first', 'incorrect', ''],
  ].map(([title = '', ...words]) =>
    way(title, atFormThenLinks(...words), 'completed with ••••# at success', `institution_selected(*) ${LINKED}`),
  ),
];

/** A bank where the user chooses the account: the picker is never shown, and there is no event of a choice. */
export const PICKS_ITSELF: Way[] = [
  ...AT_THE_BANK,
  ...AT_SHARING,
  way(
    'links',
    inTurn(toSuccess, done),
    'completed with ••••# at success',
    'institution_selected(*) institution_authorized success',
  ),
  way(
    'leaves at success, linked',
    inTurn(toSuccess, leave),
    'completed with ••••# at success',
    'institution_selected(*) institution_authorized success',
  ),
];

/** Three journeys that continue from an error pane. */
function fromError(go: Steps, stream: string, isFinal = false): Way[] {
  return [
    isFinal
      ? way('leaves the failure', inTurn(go, leave), 'failed with unexpected_error at unexpected_error', stream)
      : way('leaves the error', inTurn(go, leaveForSure), `${LEFT} unexpected_error`, `${stream} cancel`),
    way('chooses another after the error', inTurn(go, anotherBank, linkOther), OTHER_DONE, `${stream} ${OTHER_LINKED}`),
    way('types the numbers after the error', inTurn(go, typeNumbers), TYPED_DONE, `${stream} ${TYPED}`),
  ];
}

export const NONE_ELIGIBLE: Way[] = [
  ...AT_THE_BANK,
  ...AT_SHARING,
  ...fromError(
    signInAndReach('unexpected_error:no_eligible_accounts'),
    'institution_selected(*) institution_authorized error(no_debitable_account)',
  ),
];
export const DOWN_FOR_MAINTENANCE = fromError(
  pressAndReach('unexpected_error:maintenance'),
  'error(institution_unavailable_planned)',
);
export const DOWN = fromError(pressAndReach('unexpected_error:unavailable'), 'error(institution_unavailable_unplanned)');
export const BROKEN = fromError(pressAndReach('unexpected_error:failure'), 'error(unexpected_error)', true);
