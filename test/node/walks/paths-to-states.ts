/** The steps that lead to each state of a flow, including states in which a request never gets a response. */
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { SimulatedUser } from './simulated-user.js';
import { closeWindow, failToSignIn } from './steps.js';
import { WholeFlow } from './whole-flow.js';

const BANK = { name: 'Harbor Bank', last4: '6789' };
const FOREVER = 1e9;

type Steps = (user: SimulatedUser) => Promise<void>;

const injectFault =
  (path: string, fault: Omit<Fault, 'path'>): Steps =>
  ({ flow }) => {
    flow.sandbox.control({ faults: [{ path: `/v1/${path}`, ...fault }] });
    return Promise.resolve();
  };
const hang = (path: string): Steps => injectFault(path, { delay: FOREVER });
const send =
  (...inputs: FlowInput[]): Steps =>
  ({ flow }) => {
    for (const input of inputs) flow.send(input);
    return Promise.resolve();
  };
const skipTwoHours: Steps = ({ flow }) => {
  flow.sandbox.control({ clockOffset: 2 * 3_600_000 });
  return Promise.resolve();
};
const inSequence =
  (...steps: Steps[]): Steps =>
  async (user) => {
    for (const step of steps) await step(user);
  };

const atConsent: Steps = (user) => user.open();
const atInstitutionPicker = inSequence(atConsent, (user) => user.agree());
const atPartnerAuth = inSequence(atInstitutionPicker, (user) => user.choose(BANK.name));
const waitingForBank = inSequence(atPartnerAuth, (user) => user.goToBank());
const atAccountPicker = inSequence(
  atPartnerAuth,
  (user) => user.signIn(),
  (user) => user.flow.reach('account_picker'),
);
const atManualEntry = inSequence(atConsent, send({ type: 'manualEntryRequested' }, { type: 'testAccountRequested' }));
const signInFailed = inSequence(atInstitutionPicker, (user) => failToSignIn(user, BANK));

const CHOOSE_ANOTHER = send({ type: 'anotherBankRequested' });
const CONFIRM = send({ type: 'accountsConfirmed' });
const SUBMIT = send({ type: 'manualEntrySubmitted' });
const OPEN_DATA_ACCESS = send({ type: 'sheetOpened', sheet: 'data_access' });
const ATTACH = 'link_account_sessions/attach_payment_account';
const ACCOUNTS = 'connections/auth_sessions/accounts';

export const PATHS_TO_STATES: Record<string, Steps> = {
  launching: inSequence(hang('financial_connections/sessions/synchronize'), async ({ flow }) => {
    await flow.start();
  }),
  consent: atConsent,
  'consent under data_access': inSequence(atConsent, OPEN_DATA_ACCESS),
  'consent:agreeing': inSequence(atConsent, hang('link_account_sessions/consent_acquired'), send({ type: 'agreed' })),
  institution_picker: inSequence(atConsent, hang('connections/*institutions'), (user) => user.agree()),
  'institution_picker:opening': inSequence(atInstitutionPicker, hang('connections/auth_sessions'), (user) =>
    user.press(BANK.name),
  ),
  'partner_auth:ready': atPartnerAuth,
  'partner_auth:waiting': inSequence(waitingForBank, hang('connections/auth_sessions/retrieve')),
  'partner_auth:closed': inSequence(atInstitutionPicker, (user) => closeWindow(user, BANK)),
  'partner_auth:blocked': inSequence(atPartnerAuth, async ({ flow }) => {
    flow.browser.blocksWindows = true;
    flow.send({ type: 'windowRequested' });
    await flow.settle();
  }),
  'partner_auth:renewing': inSequence(
    waitingForBank,
    hang('connections/auth_sessions/cancel'),
    send({ type: 'signInCancelled' }),
  ),
  'account_picker:loading': inSequence(atPartnerAuth, hang(ACCOUNTS), (user) => user.signIn()),
  account_picker: atAccountPicker,
  'account_picker under data_access': inSequence(atAccountPicker, OPEN_DATA_ACCESS),
  'account_picker:submitting': inSequence(atAccountPicker, hang('connections/auth_sessions/selected_accounts'), CONFIRM),
  manual_entry: atManualEntry,
  'manual_entry:submitting': inSequence(atManualEntry, hang(ATTACH), SUBMIT),
  'manual_entry:refused': inSequence(atManualEntry, injectFault(ATTACH, { status: 400 }), SUBMIT),
  success: inSequence(atAccountPicker, (user) => user.confirmAccount()),
  manual_entry_success: inSequence(atConsent, (user) => user.enterBankDetails()),
  'unexpected_error:maintenance': inSequence(atInstitutionPicker, (user) => user.press('Down (Scheduled)')),
  'unexpected_error:unavailable': inSequence(atInstitutionPicker, (user) => user.press('Down (Unscheduled)')),
  'unexpected_error:failure': inSequence(atInstitutionPicker, (user) => user.press('Down (Error)')),
  'unexpected_error:sign_in_failed': signInFailed,
  'unexpected_error:accounts_unavailable': inSequence(atPartnerAuth, injectFault(ACCOUNTS, { status: 500 }), (user) =>
    user.signIn(),
  ),
  'unexpected_error:no_eligible_accounts': inSequence(
    atInstitutionPicker,
    (user) => user.choose('Invalid Payment Accounts'),
    (user) => user.signIn(),
  ),
  'unexpected_error:expired': inSequence(atInstitutionPicker, skipTwoHours, (user) => user.press(BANK.name)),
  'unexpected_error:sign_in_failed:resetting': inSequence(
    signInFailed,
    hang('link_account_sessions/link_more_accounts'),
    CHOOSE_ANOTHER,
  ),
};

/** Takes a new user to a state of the flow. */
export async function goTo(stateName: string): Promise<SimulatedUser> {
  const user = new SimulatedUser(new WholeFlow());
  await PATHS_TO_STATES[stateName]?.(user);
  await user.flow.reach(stateName);
  return user;
}
