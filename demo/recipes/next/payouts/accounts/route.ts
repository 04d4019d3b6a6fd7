// #region recipe
import { payouts } from '../server/platform';
import { routeHandler } from '../route-handler';

export const GET = routeHandler(async (_request, connectedAccount) => ({
  payoutAccounts: await payouts.listAccounts(connectedAccount),
}));
// #endregion
