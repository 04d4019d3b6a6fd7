import type { Institution } from '../../../src/api/types.js';
import type { Act } from '../../../src/authentication-flow/state/inputs.js';
import type { WholeFlow } from './whole-flow.js';

/** What a person does with the flow, in steps that each end where the next can begin. */
export class Person {
  readonly flow: WholeFlow;

  constructor(flow: WholeFlow) {
    this.flow = flow;
  }

  async #do(act: Act, place: string): Promise<void> {
    this.flow.send(act);
    await this.flow.reach(place);
  }

  async open(): Promise<void> {
    await this.flow.start();
    await this.flow.reach('consent');
  }

  agree = (): Promise<void> => this.#do({ type: 'agreed' }, 'institution_picker');

  /** Finds a bank by its name and presses it; nothing is waited for. */
  async press(name: string): Promise<void> {
    this.flow.send({ type: 'institutionChosen', institution: await this.#find(name) });
  }

  async choose(name: string): Promise<void> {
    await this.press(name);
    await this.flow.reach('partner_auth:ready');
  }

  async #find(name: string): Promise<Institution> {
    const { flow } = this;
    const shown = (): Institution[] => {
      const { state } = flow;
      if (state.pane !== 'institution_picker') return [];
      const banks = (state.query === '' ? state.featured : state.found?.institutions) ?? [];
      return banks === 'failed' ? [] : banks;
    };
    const find = (): Institution | undefined => shown().find((institution) => institution.name === name);
    await flow.until(() => flow.state.pane === 'institution_picker' && flow.state.featured !== null, 'banks');
    // What was searched for before is still there: a person empties the field first.
    if (!find()) flow.send({ type: 'queryChanged', query: '' });
    if (!find()) flow.send({ type: 'queryChanged', query: name });
    await flow.until(() => find() !== undefined, name);
    return find()!;
  }

  /** Presses the button that opens the bank's window, and waits for its first page. */
  async goToBank(): Promise<void> {
    const { flow } = this;
    flow.send({ type: 'windowRequested' });
    await flow.until(() => (flow.browser.window?.buttons.length ?? 0) > 0, 'the bank’s page');
  }

  async atBank(label: string, fields?: Record<string, string>): Promise<void> {
    const { window } = this.flow.browser;
    if (!window) throw new Error(`There is no window to press “${label}” in.`);
    await window.press(label, fields);
    await this.flow.settle();
  }

  /** The default path: two presses at a bank with OAuth, one on the form. */
  async signIn(): Promise<void> {
    await this.goToBank();
    await this.atBank('Continue');
    if (this.flow.browser.window) await this.atBank('Allow');
  }

  confirmAccount = (): Promise<void> => this.#do({ type: 'accountsConfirmed' }, 'success');

  anotherBank = (): Promise<void> => this.#do({ type: 'anotherBankRequested' }, 'institution_picker');

  async typeNumbers(): Promise<void> {
    this.flow.send({ type: 'manualEntryRequested' });
    this.flow.send({ type: 'testAccountRequested' });
    await this.#do({ type: 'manualEntrySubmitted' }, 'manual_entry_success');
  }

  async end(act: Act): Promise<void> {
    this.flow.send(act);
    await this.flow.until(() => this.flow.ends.length > 0, 'ended');
  }

  done = (): Promise<void> => this.end({ type: 'doneRequested' });
  /** Where leaving is not asked about. */
  leave = (): Promise<void> => this.end({ type: 'closeRequested' });

  /** Where it is. */
  async leaveForSure(): Promise<void> {
    const before = this.flow.place;
    this.flow.send({ type: 'closeRequested' });
    if (this.flow.place !== `${before} under exit`) throw new Error(`Leaving was not asked about at ${before}.`);
    await this.end({ type: 'closeConfirmed' });
  }
}
