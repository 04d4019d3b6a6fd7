import type { FlowMessages } from '../locales/messages.js';
import { endedEarly, endedOtherwise } from './driver-error.js';
import type { Control, Driver, EndDetail, LinkingEnd } from './driver.js';
import { named, patternOf, startingWith, withCount, withMessage } from './control-names.js';

/** The account to link. */
export interface LinkOptions {
  /** The name of a bank of the sandbox, as its button shows it. Default `Harbor Bank`. */
  bank?: string;
  /** The start of the account's name, or a pattern for it. Default: the account that is already selected. */
  account?: string | RegExp;
}

/** The numbers to enter manually. The defaults are those of Stripe's test account. */
export interface TypedNumbers {
  routingNumber?: string;
  accountNumber?: string;
}

/** The pane at which a user leaves. */
export type LeavingPane = 'consent' | 'institution_picker' | 'partner_auth' | 'account_picker';

/**
 * A simulated user who operates the modal in a test: complete journeys, and their single steps. It finds controls by role and
 * accessible name, in the modal's current language. It never sleeps, and each wait has a timeout.
 *
 * All methods reject with a `DriverError` that describes what was there instead.
 */
export class Person {
  readonly #driver: Driver;
  #messages: FlowMessages | null = null;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Links an account: agrees, signs in at the bank, takes the account, and returns to the page. Resolves with the event's detail. */
  async linkAccount({ bank, account }: LinkOptions = {}): Promise<EndDetail<'token-collected'>> {
    await this.#start();
    await this.agree();
    await this.chooseBank(bank);
    await this.signIn();
    await this.takeAccount(account);
    return this.#endedWith('token-collected', await this.goBack());
  }

  /** Enters the numbers of an account instead of signing in at a bank. Resolves with the event's detail. */
  async enterNumbersByHand(numbers: TypedNumbers = {}): Promise<EndDetail<'token-collected'>> {
    const { routingNumber = '110000000', accountNumber = '000123456789' } = numbers;
    const { manualEntry, enterByHand } = await this.#start();
    await this.#press(named('button', enterByHand));
    await this.#fill(named('textbox', manualEntry.routingNumber), routingNumber);
    await this.#fill(named('textbox', manualEntry.accountNumber), accountNumber);
    await this.#fill(named('textbox', manualEntry.confirmation), accountNumber);
    await this.#press(named('button', manualEntry.submit));
    return this.#endedWith('token-collected', await this.goBack());
  }

  /** Opens the modal, goes to the pane `at`, and leaves. Resolves with the event's detail. */
  async leaveEarly({ at = 'institution_picker' }: { at?: LeavingPane } = {}): Promise<EndDetail<'flow-exited'>> {
    const { institutionPicker, partnerAuth, accountPicker } = await this.#start();
    if (at !== 'consent') {
      await this.agree();
      await this.#waitFor(named('heading', institutionPicker.heading));
    }
    if (at === 'partner_auth' || at === 'account_picker') {
      await this.chooseBank();
      await this.#waitFor(withMessage('button', partnerAuth.open));
    }
    if (at === 'account_picker') {
      await this.signIn();
      await this.#waitFor(withCount('button', accountPicker.link));
    }
    return this.#endedWith('flow-exited', await this.leave());
  }

  /**
   * Takes too long: opens the modal, calls `letTimePass`, such as `() => sandbox.expire()`, agrees, waits for the message that the
   * session has expired, and closes. Resolves with the event's detail.
   */
  async expire(letTimePass: () => unknown): Promise<EndDetail<'flow-error'>> {
    const { consent, problems, close } = await this.#start();
    const agree = await this.#waitFor(named('button', consent.agree));
    await letTimePass();
    await this.#driver.press(agree);
    await this.#waitFor(named('heading', problems.expiredHeading));
    await this.#press(named('button', close));
    return this.#endedWith('flow-error', await this.#driver.end());
  }

  /** Presses the trigger with a session that has expired or was used. Resolves with the event's detail. */
  async beRefused(): Promise<EndDetail<'flow-error'>> {
    await this.#driver.open();
    return this.#endedWith('flow-error', await this.#driver.end());
  }

  /** Opens the modal unless it is open. Resolves once it is shown. */
  async open(): Promise<void> {
    await this.#start();
  }

  /** Agrees if the modal asks for consent. Otherwise does nothing. */
  async agree(): Promise<void> {
    const { consent, institutionPicker } = await this.#getMessages();
    const agree = named('button', consent.agree);
    const found = await this.#waitFor(agree, named('heading', institutionPicker.heading));
    if (found === agree) await this.#driver.press(agree);
  }

  /** Chooses a bank from the popular ones, or searches for it. */
  async chooseBank(bank = 'Harbor Bank'): Promise<void> {
    const { institutionPicker } = await this.#getMessages();
    const wanted = [named('button', bank), startingWith('button', bank)] as const;
    const popular = named('heading', institutionPicker.often);
    const found = await this.#waitFor(...wanted, popular);
    if (found !== popular) return this.#driver.press(found);
    await this.#fill(named('searchbox', institutionPicker.search), bank);
    await this.#press(...wanted);
  }

  /** Opens the bank's window, signs in there, and approves what the bank asks for. */
  async signIn(): Promise<void> {
    const { partnerAuth } = await this.#getMessages();
    const open = await this.#waitFor(withMessage('button', partnerAuth.open));
    await this.#driver.approveAtBank(open, patternOf(partnerAuth.waitingHeading));
  }

  /** Links the account whose name starts with or matches `account`, or what is already selected. */
  async takeAccount(account?: string | RegExp): Promise<void> {
    const { accountPicker } = await this.#getMessages();
    if (account !== undefined) {
      await this.#driver.check(await this.#waitFor(startingWith('radio', account), startingWith('checkbox', account)));
    }
    await this.#press(withCount('button', accountPicker.link));
  }

  /** Leaves the last pane, if the session shows one, and resolves with how linking ended. */
  async goBack(): Promise<LinkingEnd> {
    const { done, backTo } = await this.#getMessages();
    const last = await this.#driver.find(named('button', done), withMessage('button', backTo));
    if (last) await this.#driver.press(last);
    return this.#driver.end();
  }

  /** Closes the modal, confirms that if asked, and resolves with how linking ended. */
  async leave(): Promise<LinkingEnd> {
    const { close, exit } = await this.#getMessages();
    await this.#press(named('button', close));
    const question = await this.#driver.find(named('button', exit.leave));
    if (question) await this.#driver.press(question);
    return this.#driver.end();
  }

  /** Waits for a button of the modal, by its accessible name, and presses it. */
  press(name: string | RegExp): Promise<void> {
    return this.#press(named('button', name));
  }

  /** Waits until linking ends. */
  end(): Promise<LinkingEnd> {
    return this.#driver.end();
  }

  /** Opens the modal. Resolves with its messages. */
  async #start(): Promise<FlowMessages> {
    this.#messages = await this.#driver.open();
    if (!this.#messages) throw endedEarly([], await this.#driver.end());
    return this.#messages;
  }

  async #getMessages(): Promise<FlowMessages> {
    return this.#messages ?? this.#start();
  }

  async #waitFor(...wanted: [Control, ...Control[]]): Promise<Control> {
    const found = await this.#driver.find(...wanted);
    if (!found) throw endedEarly(wanted, await this.#driver.end());
    return found;
  }

  async #press(...wanted: [Control, ...Control[]]): Promise<void> {
    await this.#driver.press(await this.#waitFor(...wanted));
  }

  async #fill(wanted: Control, text: string): Promise<void> {
    await this.#driver.fill(await this.#waitFor(wanted), text);
  }

  #endedWith<Type extends LinkingEnd['type']>(wanted: Type, end: LinkingEnd): EndDetail<Type> {
    if (end.type !== wanted) throw endedOtherwise(wanted, end);
    return end.detail;
  }
}
