/** A user's steps at a bank, which combine into journeys. */
import type { Person } from './person.js';

export interface Bank {
  name: string;
  /** Last four digits of the first account. */
  last4: string;
}

export const OTHER: Bank = { name: 'Quillstone Bank', last4: '1187' };
export type Steps = (person: Person, bank: Bank) => Promise<void>;
export const inTurn =
  (...steps: Steps[]): Steps =>
  async (person, bank) => {
    for (const step of steps) await step(person, bank);
  };
export const leave: Steps = (person) => person.leave();
export const leaveForSure: Steps = (person) => person.leaveForSure();
export const done: Steps = (person) => person.done();
export const confirm: Steps = (person) => person.confirmAccount();
export const anotherBank: Steps = (person) => person.anotherBank();
export const choose: Steps = (person, { name }) => person.choose(name);
export const goToBank: Steps = (person) => person.goToBank();
export const signIn: Steps = (person) => person.signIn();

export async function toAccounts(person: Person, { name }: Bank): Promise<void> {
  await person.choose(name);
  await person.signIn();
  await person.flow.reach('account_picker');
}

export async function linkOther(person: Person): Promise<void> {
  await toAccounts(person, OTHER);
  await person.confirmAccount();
  await person.done();
}

export async function typeNumbers(person: Person): Promise<void> {
  await person.typeNumbers();
  await person.done();
}

export async function deny(person: Person, { name }: Bank): Promise<void> {
  await person.choose(name);
  await person.goToBank();
  await person.atBank('Cancel');
  await person.flow.reach('partner_auth:ready');
}

export async function fail(person: Person, { name }: Bank): Promise<void> {
  await person.choose(name);
  await person.goToBank();
  await person.atBank('Continue', { username: 'error' });
  await person.flow.reach('unexpected_error:sign_in_failed');
}

export async function closeWindow(person: Person, { name }: Bank): Promise<void> {
  await person.choose(name);
  await person.goToBank();
  person.flow.browser.window?.close();
  await person.flow.reach('partner_auth:closed');
}

export const signInAndReach =
  (place: string): Steps =>
  async (person, bank) => {
    await choose(person, bank);
    await person.signIn();
    await person.flow.reach(place);
  };
export const toSuccess: Steps = signInAndReach('success');
export const pressAndReach =
  (place: string): Steps =>
  async (person, { name }) => {
    await person.press(name);
    await person.flow.reach(place);
  };

export const atFormThenLinks = (...words: string[]): Steps =>
  inTurn(
    choose,
    goToBank,
    async (person) => {
      for (const word of words) await person.atBank('Continue', { passphrase: word, answer: word, code: word });
    },
    (person) => person.flow.reach('account_picker'),
    confirm,
    done,
  );
