import { ApiError, UNEXPECTED } from '../../api/api-error.js';
import { paneStateFor, type SharedState } from './pane-states.js';
import { errorPane } from './problems.js';
import type { PaneState } from './state.js';

/** Returns the first pane, or the next one that the server names. A pane that cannot be shown is a failure. */
export const goTo = (next: Parameters<typeof paneStateFor>[0], carried: SharedState, from: PaneState): PaneState =>
  paneStateFor(next, carried) ?? errorPane(from, new ApiError(200, UNEXPECTED), { kind: 'failure', institution: null });
