/** The second download of the modal: all that is needed once a bank is chosen, fetched while the first panes are read. */
export { openHttpBankWindow } from './bank-window/http.js';
export { performLater } from './flow/perform-later.js';
export { laterView, sheetView } from './panes/later.js';
import { choices } from './styles/choices.js';
import { laterPanes } from './styles/later-panes.js';

/** What the later panes look like, beyond the first ones. */
export const styles = [choices, laterPanes];
