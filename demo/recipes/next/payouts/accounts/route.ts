// #region recipe
import { payouts } from '../server/platform';
import { answering } from '../answering';

export const GET = answering(async (_request, connectedAccount) => ({
  payoutAccounts: await payouts.listAccounts(connectedAccount),
}));
// #endregion
