// #region recipe
import { payouts } from '../server/platform';
import { readJson, readToken } from '../server/requests';
import { routeHandler } from '../route-handler';

export const POST = routeHandler(async (request, connectedAccount) => {
  await payouts.attachAccount(connectedAccount, readToken(await readJson(request)));
  return { payoutAccounts: await payouts.listAccounts(connectedAccount) };
});
// #endregion
