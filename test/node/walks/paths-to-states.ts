/** A journey to every state of a flow, including those where a call never answers. */
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { Person } from './person.js';
import { closeWindow, fail } from './steps.js';
import { WholeFlow } from './whole-flow.js';

const BANK = { name: 'Harbor Bank', last4: '6789' };
const FOR_EVER = 1e9;

type Go = (person: Person) => Promise<void>;

const meet =
  (path: string, fault: Omit<Fault, 'path'>): Go =>
  ({ flow }) => {
    flow.sandbox.control({ faults: [{ path: `/v1/${path}`, ...fault }] });
    return Promise.resolve();
  };
const hangs = (path: string): Go => meet(path, { delay: FOR_EVER });
const sends =
  (...inputs: FlowInput[]): Go =>
  ({ flow }) => {
    for (const input of inputs) flow.send(input);
    return Promise.resolve();
  };
const hoursLater: Go = ({ flow }) => {
  flow.sandbox.control({ clockOffset: 2 * 3_600_000 });
  return Promise.resolve();
};
const inTurn =
  (...steps: Go[]): Go =>
  async (person) => {
    for (const step of steps) await step(person);
  };

const atConsent: Go = (person) => person.open();
const atBanks = inTurn(atConsent, (person) => person.agree());
const atBank = inTurn(atBanks, (person) => person.choose(BANK.name));
const waiting = inTurn(atBank, (person) => person.goToBank());
const atAccounts = inTurn(
  atBank,
  (person) => person.signIn(),
  (person) => person.flow.reach('account_picker'),
);
const atNumbers = inTurn(atConsent, sends({ type: 'manualEntryRequested' }, { type: 'testAccountRequested' }));
const failed = inTurn(atBanks, (person) => fail(person, BANK));

const CHOOSE_ANOTHER = sends({ type: 'anotherBankRequested' });
const CONFIRM = sends({ type: 'accountsConfirmed' });
const SUBMIT = sends({ type: 'manualEntrySubmitted' });
const NOTICE = sends({ type: 'sheetOpened', sheet: 'data_access' });
const ATTACH = 'link_account_sessions/attach_payment_account';
const ACCOUNTS = 'connections/auth_sessions/accounts';

export const PLACES: Record<string, Go> = {
  launching: inTurn(hangs('financial_connections/sessions/synchronize'), async ({ flow }) => {
    await flow.start();
  }),
  consent: atConsent,
  'consent under data_access': inTurn(atConsent, NOTICE),
  'consent:agreeing': inTurn(atConsent, hangs('link_account_sessions/consent_acquired'), sends({ type: 'agreed' })),
  institution_picker: inTurn(atConsent, hangs('connections/*institutions'), (person) => person.agree()),
  'institution_picker:opening': inTurn(atBanks, hangs('connections/auth_sessions'), (person) => person.press(BANK.name)),
  'partner_auth:ready': atBank,
  'partner_auth:waiting': inTurn(waiting, hangs('connections/auth_sessions/retrieve')),
  'partner_auth:closed': inTurn(atBanks, (person) => closeWindow(person, BANK)),
  'partner_auth:blocked': inTurn(atBank, async ({ flow }) => {
    flow.browser.blocks = true;
    flow.send({ type: 'windowRequested' });
    await flow.settle();
  }),
  'partner_auth:renewing': inTurn(waiting, hangs('connections/auth_sessions/cancel'), sends({ type: 'signInCancelled' })),
  'account_picker:loading': inTurn(atBank, hangs(ACCOUNTS), (person) => person.signIn()),
  account_picker: atAccounts,
  'account_picker under data_access': inTurn(atAccounts, NOTICE),
  'account_picker:submitting': inTurn(atAccounts, hangs('connections/auth_sessions/selected_accounts'), CONFIRM),
  manual_entry: atNumbers,
  'manual_entry:submitting': inTurn(atNumbers, hangs(ATTACH), SUBMIT),
  'manual_entry:refused': inTurn(atNumbers, meet(ATTACH, { status: 400 }), SUBMIT),
  success: inTurn(atAccounts, (person) => person.confirmAccount()),
  manual_entry_success: inTurn(atConsent, (person) => person.typeNumbers()),
  'unexpected_error:maintenance': inTurn(atBanks, (person) => person.press('Down (Scheduled)')),
  'unexpected_error:unavailable': inTurn(atBanks, (person) => person.press('Down (Unscheduled)')),
  'unexpected_error:failure': inTurn(atBanks, (person) => person.press('Down (Error)')),
  'unexpected_error:sign_in_failed': failed,
  'unexpected_error:accounts_unavailable': inTurn(atBank, meet(ACCOUNTS, { status: 500 }), (person) => person.signIn()),
  'unexpected_error:no_eligible_accounts': inTurn(
    atBanks,
    (person) => person.choose('Invalid Payment Accounts'),
    (person) => person.signIn(),
  ),
  'unexpected_error:expired': inTurn(atBanks, hoursLater, (person) => person.press(BANK.name)),
  'unexpected_error:sign_in_failed:resetting': inTurn(failed, hangs('link_account_sessions/link_more_accounts'), CHOOSE_ANOTHER),
};

/** Goes to a state of the flow. */
export async function goTo(place: string): Promise<Person> {
  const person = new Person(new WholeFlow());
  await PLACES[place]?.(person);
  await person.flow.reach(place);
  return person;
}
