import type { FlowMessages } from '../locales/messages.js';
import { endedEarly, endedOtherwise } from './driver-error.js';
import type { Control, EndDetail, Hands, LinkingEnd } from './driver.js';
import { beginning, counting, named, saying, sentence } from './control-names.js';

/** Which account is linked. */
export interface LinkOptions {
  /** A bank of the sandbox, as its button names it. Default `Harbor Bank`. */
  bank?: string;
  /** The account, by the beginning of its name. Default: the one that is chosen already. */
  account?: string | RegExp;
}

/** What is typed by hand. The defaults are Stripe's test account. */
export interface TypedNumbers {
  routingNumber?: string;
  accountNumber?: string;
}

/** How far a person goes before leaving. */
export type LeavingPane = 'consent' | 'institution_picker' | 'partner_auth' | 'account_picker';

/**
 * A person in a test, who goes through the modal: whole ways, and the steps that they are made of. Controls are found by role and
 * accessible name, in the language that the modal speaks. Nothing sleeps; each wait has a bound.
 *
 * Everything rejects with a `DriverError` that says what is there instead of what was looked for.
 */
export class Person {
  readonly #hands: Hands;
  #words: FlowMessages | null = null;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Links an account: agrees, signs in at the bank, takes the account, goes back to the page. Resolves with the event's detail. */
  async linkAccount({ bank, account }: LinkOptions = {}): Promise<EndDetail<'token-collected'>> {
    await this.#enter();
    await this.agree();
    await this.chooseBank(bank);
    await this.signIn();
    await this.takeAccount(account);
    return this.#endedWith('token-collected', await this.goBack());
  }

  /** Types the numbers of an account instead of signing in at a bank. Resolves with the event's detail. */
  async enterNumbersByHand(numbers: TypedNumbers = {}): Promise<EndDetail<'token-collected'>> {
    const { routingNumber = '110000000', accountNumber = '000123456789' } = numbers;
    const { manualEntry, enterByHand } = await this.#enter();
    await this.#press(named('button', enterByHand));
    await this.#fill(named('textbox', manualEntry.routingNumber), routingNumber);
    await this.#fill(named('textbox', manualEntry.accountNumber), accountNumber);
    await this.#fill(named('textbox', manualEntry.confirmation), accountNumber);
    await this.#press(named('button', manualEntry.submit));
    return this.#endedWith('token-collected', await this.goBack());
  }

  /** Opens linking, goes as far as the pane `at`, and leaves. Resolves with the event's detail. */
  async leaveEarly({ at = 'institution_picker' }: { at?: LeavingPane } = {}): Promise<EndDetail<'flow-exited'>> {
    const { institutionPicker, partnerAuth, accountPicker } = await this.#enter();
    if (at !== 'consent') {
      await this.agree();
      await this.#need(named('heading', institutionPicker.heading));
    }
    if (at === 'partner_auth' || at === 'account_picker') {
      await this.chooseBank();
      await this.#need(saying('button', partnerAuth.open));
    }
    if (at === 'account_picker') {
      await this.signIn();
      await this.#need(counting('button', accountPicker.link));
    }
    return this.#endedWith('flow-exited', await this.leave());
  }

  /**
   * Takes too long: opens linking, lets time pass by `letTimePass`, such as `() => sandbox.expire()`, agrees, reads that the
   * session has expired, and closes. Resolves with the event's detail.
   */
  async expire(letTimePass: () => unknown): Promise<EndDetail<'flow-error'>> {
    const { consent, problems, close } = await this.#enter();
    const agree = await this.#need(named('button', consent.agree));
    await letTimePass();
    await this.#hands.press(agree);
    await this.#need(named('heading', problems.expiredHeading));
    await this.#press(named('button', close));
    return this.#endedWith('flow-error', await this.#hands.end());
  }

  /** Presses the trigger and is refused at once: the session has expired or was used. Resolves with the event's detail. */
  async beRefused(): Promise<EndDetail<'flow-error'>> {
    await this.#hands.open();
    return this.#endedWith('flow-error', await this.#hands.end());
  }

  /** Opens linking, if it is not open yet. Resolves once the modal is there. */
  async open(): Promise<void> {
    await this.#enter();
  }

  /** Agrees, where a consent is asked for; else does nothing. */
  async agree(): Promise<void> {
    const { consent, institutionPicker } = await this.#speak();
    const agree = named('button', consent.agree);
    const found = await this.#need(agree, named('heading', institutionPicker.heading));
    if (found === agree) await this.#hands.press(agree);
  }

  /** Chooses a bank: one that is often chosen, or else by searching for it. */
  async chooseBank(bank = 'Harbor Bank'): Promise<void> {
    const { institutionPicker } = await this.#speak();
    const wanted = [named('button', bank), beginning('button', bank)] as const;
    const often = named('heading', institutionPicker.often);
    const found = await this.#need(...wanted, often);
    if (found !== often) return this.#hands.press(found);
    await this.#fill(named('searchbox', institutionPicker.search), bank);
    await this.#press(...wanted);
  }

  /** Opens the bank's window, signs in there and allows what it asks. */
  async signIn(): Promise<void> {
    const { partnerAuth } = await this.#speak();
    const open = await this.#need(saying('button', partnerAuth.open));
    await this.#hands.sayYesAtTheBank(open, sentence(partnerAuth.waitingHeading));
  }

  /** Takes an account, by the beginning of its name, or else what is chosen already. */
  async takeAccount(account?: string | RegExp): Promise<void> {
    const { accountPicker } = await this.#speak();
    if (account !== undefined) {
      await this.#hands.check(await this.#need(beginning('radio', account), beginning('checkbox', account)));
    }
    await this.#press(counting('button', accountPicker.link));
  }

  /** Goes back to the page from the last pane, if there is one, and resolves with how linking ended. */
  async goBack(): Promise<LinkingEnd> {
    const { done, backTo } = await this.#speak();
    const last = await this.#hands.find(named('button', done), saying('button', backTo));
    if (last) await this.#hands.press(last);
    return this.#hands.end();
  }

  /** Closes the modal, says that it is meant if it asks, and resolves with how linking ended. */
  async leave(): Promise<LinkingEnd> {
    const { close, exit } = await this.#speak();
    await this.#press(named('button', close));
    const question = await this.#hands.find(named('button', exit.leave));
    if (question) await this.#hands.press(question);
    return this.#hands.end();
  }

  /** Presses any button of the modal, by its name, once it is there. */
  press(name: string | RegExp): Promise<void> {
    return this.#press(named('button', name));
  }

  /** Waits for the end of linking. */
  end(): Promise<LinkingEnd> {
    return this.#hands.end();
  }

  /** Opens linking. Resolves with the words that the modal speaks. */
  async #enter(): Promise<FlowMessages> {
    this.#words = await this.#hands.open();
    if (!this.#words) throw endedEarly([], await this.#hands.end());
    return this.#words;
  }

  async #speak(): Promise<FlowMessages> {
    return this.#words ?? this.#enter();
  }

  async #need(...wanted: [Control, ...Control[]]): Promise<Control> {
    const found = await this.#hands.find(...wanted);
    if (!found) throw endedEarly(wanted, await this.#hands.end());
    return found;
  }

  async #press(...wanted: [Control, ...Control[]]): Promise<void> {
    await this.#hands.press(await this.#need(...wanted));
  }

  async #fill(wanted: Control, text: string): Promise<void> {
    await this.#hands.fill(await this.#need(wanted), text);
  }

  #endedWith<Type extends LinkingEnd['type']>(wanted: Type, end: LinkingEnd): EndDetail<Type> {
    if (end.type !== wanted) throw endedOtherwise(wanted, end);
    return end.detail;
  }
}
