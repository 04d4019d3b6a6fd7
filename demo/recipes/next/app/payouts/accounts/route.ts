// #region recipe
import { payouts } from '../../../../platform.js';
import { answering } from '../answering.js';

export const GET = answering(async (_request, connectedAccount) => ({
  payoutAccounts: await payouts.listAccounts(connectedAccount),
}));
// #endregion
