/** The steps of a user at a bank. Journeys are made of them. */
import type { SimulatedUser } from './simulated-user.js';

export interface Bank {
  name: string;
  /** Last four digits of the first account. */
  last4: string;
}

export const OTHER_BANK: Bank = { name: 'Quillstone Bank', last4: '1187' };
export type Steps = (user: SimulatedUser, bank: Bank) => Promise<void>;
export const inSequence =
  (...steps: Steps[]): Steps =>
  async (user, bank) => {
    for (const step of steps) await step(user, bank);
  };
export const leave: Steps = (user) => user.leave();
export const confirmAndLeave: Steps = (user) => user.confirmAndLeave();
export const finish: Steps = (user) => user.finish();
export const confirmAccount: Steps = (user) => user.confirmAccount();
export const chooseAnotherBank: Steps = (user) => user.chooseAnotherBank();
export const choose: Steps = (user, { name }) => user.choose(name);
export const goToBank: Steps = (user) => user.goToBank();
export const signIn: Steps = (user) => user.signIn();

export async function signInToAccountPicker(user: SimulatedUser, { name }: Bank): Promise<void> {
  await user.choose(name);
  await user.signIn();
  await user.flow.reach('account_picker');
}

export async function linkOtherBank(user: SimulatedUser): Promise<void> {
  await signInToAccountPicker(user, OTHER_BANK);
  await user.confirmAccount();
  await user.finish();
}

export async function enterBankDetails(user: SimulatedUser): Promise<void> {
  await user.enterBankDetails();
  await user.finish();
}

export async function cancelAtBank(user: SimulatedUser, { name }: Bank): Promise<void> {
  await user.choose(name);
  await user.goToBank();
  await user.pressAtBank('Cancel');
  await user.flow.reach('partner_auth:ready');
}

export async function failToSignIn(user: SimulatedUser, { name }: Bank): Promise<void> {
  await user.choose(name);
  await user.goToBank();
  await user.pressAtBank('Continue', { username: 'error' });
  await user.flow.reach('unexpected_error:sign_in_failed');
}

export async function closeWindow(user: SimulatedUser, { name }: Bank): Promise<void> {
  await user.choose(name);
  await user.goToBank();
  user.flow.browser.window?.close();
  await user.flow.reach('partner_auth:closed');
}

export const signInAndReach =
  (stateName: string): Steps =>
  async (user, bank) => {
    await choose(user, bank);
    await user.signIn();
    await user.flow.reach(stateName);
  };
export const signInToSuccess: Steps = signInAndReach('success');
export const pressAndReach =
  (stateName: string): Steps =>
  async (user, { name }) => {
    await user.press(name);
    await user.flow.reach(stateName);
  };

export const fillFormAndLink = (...words: string[]): Steps =>
  inSequence(
    choose,
    goToBank,
    async (user) => {
      for (const word of words) await user.pressAtBank('Continue', { passphrase: word, answer: word, code: word });
    },
    (user) => user.flow.reach('account_picker'),
    confirmAccount,
    finish,
  );
