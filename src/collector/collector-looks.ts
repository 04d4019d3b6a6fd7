import type { PropertyDeclarations, PropertyValues } from 'lit';
import { CollectorSettings } from './collector-settings.js';
import { tokens } from '../design/tokens.styles.js';
import { trigger } from './trigger.styles.js';
import { markStates, type CollectorStatus } from './trigger.js';

/**
 * What a page can see and restyle: parts, custom properties, states.
 *
 * @csspart trigger - The button.
 * @csspart icon - Every line icon: the trigger’s, and those in the dialog.
 * @csspart label - The trigger’s words.
 * @csspart spinner - What turns while something is under way.
 * @csspart action - The trigger’s “Change” and “Try again”.
 * @csspart message - Why the account was not linked or changed, in the trigger.
 * @csspart reference - What a user can read out to support, below an error that they cannot mend.
 * @csspart dialog - The native dialog; its `::backdrop` is what lies behind it.
 * @csspart pane - One step.
 * @csspart header - The bar above.
 * @csspart back-button - The way back.
 * @csspart close-button - The way out.
 * @csspart sandbox-badge - The sandbox’s sign.
 * @csspart progress - How far it is.
 * @csspart body - What scrolls.
 * @csspart stage - The tinted field with a sign.
 * @csspart heading - The heading of a pane or a sheet.
 * @csspart footer - The buttons below, and the words above them.
 * @csspart sheet - What rises over a pane.
 * @csspart button - Every button of a footer.
 * @csspart primary-button - The one that leads on.
 * @csspart outline-button - A second one of the same weight.
 * @csspart quiet-button - A way round.
 * @csspart link-button - A control inside a sentence.
 * @csspart search - The field to search banks.
 * @csspart institutions - The banks to choose from: a grid.
 * @csspart institution - A bank to choose.
 * @csspart institution-mark - A bank’s picture or drawn letter.
 * @csspart manual-entry-row - The row that leads to typing numbers.
 * @csspart accounts - The group of accounts.
 * @csspart account - One account.
 * @csspart field - A field for a number.
 * @csspart field-error - What is wrong in a field.
 * @csspart linked-account - What was linked, on the last pane.
 * @cssprop {<color>} [--bank-account-token-collector-brand=#17594a] - The one colour that all others are derived from.
 * @cssprop {<color>} [--bank-account-token-collector-accent] - Fill of the trigger and of filled buttons.
 * @cssprop {<color>} [--bank-account-token-collector-on-accent] - Text on that fill: black or white, whichever is read better.
 * @cssprop {<color>} [--bank-account-token-collector-link] - Links, rings of focus, chosen edges.
 * @cssprop {<color>} [--bank-account-token-collector-surface] - Background of the dialog, of fields and rows.
 * @cssprop {<color>} [--bank-account-token-collector-text] - Colour of text.
 * @cssprop {<color>} [--bank-account-token-collector-muted] - Colour of text that says less.
 * @cssprop {<color>} [--bank-account-token-collector-border] - Edges of rows and of the linked trigger.
 * @cssprop {<color>} [--bank-account-token-collector-control-border] - Edges of fields and of buttons that are not filled.
 * @cssprop {<color>} [--bank-account-token-collector-hover] - Ground of a row or button under the pointer.
 * @cssprop {<color>} [--bank-account-token-collector-danger] - Colour of what went wrong.
 * @cssprop {<color>} [--bank-account-token-collector-caution] - Colour of what to mind, such as the sandbox's sign.
 * @cssprop {<color>} [--bank-account-token-collector-backdrop] - What lies between the page and the dialog.
 * @cssprop {<shadow>} [--bank-account-token-collector-shadow] - Shadow of the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-radius=0.75rem] - Radius of the trigger, buttons, fields and rows.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-radius=1.3125rem] - Radius of the dialog: 1.75 times the other one.
 * @cssprop {<family-name>} [--bank-account-token-collector-font=system-ui] - The typeface.
 * @cssprop {<length>} [--bank-account-token-collector-font-size=0.9375rem] - Size of text; all other sizes follow.
 * @cssprop {<length>} [--bank-account-token-collector-space=0.25rem] - The unit that all gaps are multiples of.
 * @cssprop {<length>} [--bank-account-token-collector-control-height=3rem] - Height of buttons and fields in the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-width=27rem] - Width of the dialog, where the window has room.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-height=40rem] - Height of the dialog, where the window has room; it has to be a length.
 * @cssstate open - A modal is open: ours, or Stripe's overlay.
 * @cssstate busy - Linking is being opened or is open.
 * @cssstate linked - An account is linked.
 */
export abstract class CollectorLooks extends CollectorSettings {
  static override readonly styles = [tokens, trigger];

  static override readonly properties: PropertyDeclarations = { _status: { state: true } };

  declare protected _status: CollectorStatus;

  constructor() {
    super();
    this._status = 'ready';
  }

  /** Where the element stands. */
  get status(): CollectorStatus {
    return this._status;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('_status')) markStates(this.internals.states, this._status);
  }
}
