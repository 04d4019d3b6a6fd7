/** The second download of the modal: all that is needed once a bank is chosen, fetched while the first panes are read. */
export { openHttpBankWindow } from './bank-window/popup.js';
export { performLater } from './tasks/perform-later.js';
export { laterView, sheetView } from './panes/later.js';
import { choices } from './panes/choices.styles.js';
import { laterPanes } from './panes/panes.styles.js';

/** What the later panes look like, beyond the first ones. */
export const styles = [choices, laterPanes];
