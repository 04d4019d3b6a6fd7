import type { Institution } from '../../../src/api/types.js';
import type { Act } from '../../../src/authentication-flow/state/inputs.js';
import type { WholeFlow } from './whole-flow.js';

/** A user of the flow. Each method resolves when the next step is possible. */
export class SimulatedUser {
  readonly flow: WholeFlow;

  constructor(flow: WholeFlow) {
    this.flow = flow;
  }

  async #do(act: Act, nextState: string): Promise<void> {
    this.flow.send(act);
    await this.flow.reach(nextState);
  }

  async open(): Promise<void> {
    await this.flow.start();
    await this.flow.reach('consent');
  }

  agree = (): Promise<void> => this.#do({ type: 'agreed' }, 'institution_picker');

  /** Finds a bank by name and presses it, without waiting for the next pane. */
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
    // The field may still contain the previous search, so the user clears it first.
    if (!find()) flow.send({ type: 'queryChanged', query: '' });
    if (!find()) flow.send({ type: 'queryChanged', query: name });
    await flow.until(() => find() !== undefined, name);
    return find()!;
  }

  /** Opens the bank's window and waits for its first page. */
  async goToBank(): Promise<void> {
    const { flow } = this;
    flow.send({ type: 'windowRequested' });
    await flow.until(() => (flow.browser.window?.buttons.length ?? 0) > 0, 'the bank’s page');
  }

  async pressAtBank(label: string, fields?: Record<string, string>): Promise<void> {
    const { window } = this.flow.browser;
    if (!window) throw new Error(`No bank window is open, so “${label}” cannot be pressed.`);
    await window.press(label, fields);
    await this.flow.settle();
  }

  /** Signs in by the default path: two presses at a bank with OAuth, one on a form. */
  async signIn(): Promise<void> {
    await this.goToBank();
    await this.pressAtBank('Continue');
    if (this.flow.browser.window) await this.pressAtBank('Allow');
  }

  confirmAccount = (): Promise<void> => this.#do({ type: 'accountsConfirmed' }, 'success');

  chooseAnotherBank = (): Promise<void> => this.#do({ type: 'anotherBankRequested' }, 'institution_picker');

  async enterBankDetails(): Promise<void> {
    this.flow.send({ type: 'manualEntryRequested' });
    this.flow.send({ type: 'testAccountRequested' });
    await this.#do({ type: 'manualEntrySubmitted' }, 'manual_entry_success');
  }

  async end(act: Act): Promise<void> {
    this.flow.send(act);
    await this.flow.until(() => this.flow.ends.length > 0, 'ended');
  }

  finish = (): Promise<void> => this.end({ type: 'doneRequested' });
  /** Leaves a pane that closes without confirmation. */
  leave = (): Promise<void> => this.end({ type: 'closeRequested' });

  /** Leaves a pane that asks for confirmation, and confirms. */
  async confirmAndLeave(): Promise<void> {
    const before = this.flow.stateName;
    this.flow.send({ type: 'closeRequested' });
    if (this.flow.stateName !== `${before} under exit`) throw new Error(`No confirmation was requested at ${before}.`);
    await this.end({ type: 'closeConfirmed' });
  }
}
